import { CallLine } from './call-line.ts';
import type { NewContact } from './contact.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { countCalls, endContact } from './finish.ts';
import { afterContactFlow, startFlowById } from './flow-runner.ts';
import type { Phones } from './phones.ts';
import { handset, soon } from './voice.ts';

export interface OutboundCall extends Pick<NewContact, 'attributes' | 'references' | 'name' | 'description' | 'relatedId'> {
  readonly to: string;
  readonly from: string;
  readonly flow: string;
  readonly ringMs: number;
}

/** Calls a number and plays a flow; its first word waits for an answer. Without one the contact ends when the ringing does. Returns the contact. */
export function callOut(exchange: Exchange, phones: Phones, { to, from, flow, ringMs, ...rest }: OutboundCall): LiveContact {
  const line = new CallLine(exchange.world.clock, { answered: false });
  const live = exchange.begin({ ...rest, channel: 'VOICE', initiation: 'API', customer: to, system: from }, line);
  exchange.emit(live.contact, 'INITIATED');
  countCalls(exchange);
  soon(exchange, live, () => {
    ring(exchange, phones, live, line, ringMs);
    startFlowById(exchange, live, flow, afterContactFlow(exchange, live));
  });
  return live;
}

function ring(exchange: Exchange, phones: Phones, live: LiveContact, line: CallLine, ringMs: number) {
  const { contact } = live;
  const { clock } = exchange.world;
  line.emit({ type: 'ringing' });
  const stopRinging = clock.at(clock.now() + ringMs, () => endContact(exchange, live, 'OTHER'), 'nobody answers');
  live.atEnd.add(stopRinging);
  phones.ring(contact.customer ?? '', contact.system ?? '', handset(exchange, live, line), {
    isAnswered: () => contact.connectedToSystemAt !== undefined,
    decline: () => endContact(exchange, live, 'OUTBOUND_DESTINATION_ENDPOINT_ERROR'),
    answer: () => {
      if (line.over || contact.connectedToSystemAt !== undefined) return;
      stopRinging();
      contact.connectedToSystemAt = exchange.now();
      exchange.emit(contact, 'CONNECTED_TO_SYSTEM');
      line.answer();
    },
  });
}
