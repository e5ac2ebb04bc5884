import type { EndReason } from './call-event.ts';
import type { CallLine } from './call-line.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { handset } from './voice.ts';

export interface Placed {
  readonly to: string;
  /** What the called phone shows. */
  readonly from: string;
  readonly ringMs: number;
  readonly answered?: () => void;
  /** Nobody came to the phone; told why. */
  readonly lost: (reason: EndReason) => void;
}

/** Lets the phone of a contact ring until somebody answers, it turns the call down, or its time is over. */
export function placeCall(exchange: Exchange, live: LiveContact, line: CallLine, { to, from, ringMs, answered, lost }: Placed) {
  const { contact } = live;
  const { clock } = exchange.world;
  let isOpen = true;
  const leave = () => {
    isOpen = false;
    stopRinging();
    live.atEnd.delete(leave);
  };
  const fail = (reason: EndReason) => {
    if (!isOpen) return;
    leave();
    lost(reason);
  };
  line.emit({ type: 'ringing' });
  const stopRinging = clock.at(clock.now() + ringMs, () => fail('OTHER'), 'nobody answers');
  live.atEnd.add(leave);
  exchange.duties.ring(to, from, handset(exchange, live, line), {
    isAnswered: () => !isOpen && contact.connectedToSystemAt !== undefined,
    decline: () => fail('OUTBOUND_DESTINATION_ENDPOINT_ERROR'),
    answer: () => {
      if (!isOpen || line.over) return;
      leave();
      contact.connectedToSystemAt = exchange.now();
      exchange.emit(contact, 'CONNECTED_TO_SYSTEM');
      line.answer();
      answered?.();
    },
  });
}
