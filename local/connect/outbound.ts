import { CallLine } from './call-line.ts';
import type { NewContact } from './contact.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { countCalls, endContact } from './finish.ts';
import { afterContactFlow, startFlowById } from './flow-runner.ts';
import { placeCall } from './placed-call.ts';
import { soon } from './voice.ts';

export interface OutboundCall extends Pick<NewContact, 'attributes' | 'references' | 'name' | 'description' | 'relatedId'> {
  readonly to: string;
  readonly from: string;
  readonly flow: string;
  readonly ringMs: number;
}

/** Calls a number and plays a flow; its first word waits for an answer. Without one the contact ends when the ringing does. Returns the contact. */
export function callOut(exchange: Exchange, { to, from, flow, ringMs, ...rest }: OutboundCall): LiveContact {
  const line = new CallLine(exchange.world.clock, { answered: false });
  const live = exchange.begin({ ...rest, channel: 'VOICE', initiation: 'API', customer: to, system: from }, line);
  exchange.emit(live.contact, 'INITIATED');
  countCalls(exchange);
  soon(exchange, live, () => {
    placeCall(exchange, live, line, { to, from, ringMs, lost: (reason) => endContact(exchange, live, reason) });
    startFlowById(exchange, live, flow, afterContactFlow(exchange, live));
  });
  return live;
}
