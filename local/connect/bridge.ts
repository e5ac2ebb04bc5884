import { CallLine } from './call-line.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { countCalls, endContact } from './finish.ts';
import type { TransferOutcome } from './flow/stage.ts';
import type { Suspension } from './flow/step.ts';
import { handset } from './voice.ts';

/** Bridges a caller to an outside phone, as a contact of its own. Over when the other side hangs up. */
export function bridge(
  exchange: Exchange,
  live: LiveContact,
  to: string,
  limitMs: number,
  callerId: string | undefined,
): Suspension<TransferOutcome> {
  return (resume) => {
    const line = new CallLine(exchange.world.clock, { answered: false });
    // Without a caller id of its own the other side sees the caller's number.
    const from = callerId ?? live.contact.customer ?? '';
    const leg = exchange.begin(
      { channel: 'VOICE', initiation: 'EXTERNAL_OUTBOUND', customer: to, system: from, previousId: live.contact.id },
      line,
    );
    exchange.emit(leg.contact, 'INITIATED');
    countCalls(exchange);
    report(live, to, 'ringing');
    let outcome: TransferOutcome = 'CallFailed';
    const timer = exchange.world.clock.at(exchange.now() + limitMs, () => {
      outcome = 'ConnectionTimeLimitExceeded';
      endContact(exchange, leg, 'OTHER');
    });
    leg.atEnd.add(() => {
      timer();
      report(live, to, outcome === 'over' ? 'over' : outcome === 'CallFailed' ? 'failed' : 'timed-out');
      resume(outcome);
    });
    exchange.duties.ring(to, from, handset(exchange, leg, line), {
      isAnswered: () => leg.contact.connectedToSystemAt !== undefined,
      decline: () => endContact(exchange, leg, 'OUTBOUND_DESTINATION_ENDPOINT_ERROR'),
      answer: () => {
        if (line.over || leg.contact.connectedToSystemAt !== undefined) return;
        timer();
        outcome = 'over';
        join(exchange, live, leg, line);
      },
    });
    return () => endContact(exchange, leg, 'THIRD_PARTY_DISCONNECT');
  };
}

/** Both sides hear each other from now on. */
function join(exchange: Exchange, live: LiveContact, leg: LiveContact, line: CallLine) {
  const now = exchange.now();
  leg.contact.connectedToSystemAt = now;
  exchange.emit(leg.contact, 'CONNECTED_TO_SYSTEM');
  line.answer();
  report(live, leg.contact.customer ?? '', 'connected');
  const carry = (from: CallLine | undefined, to: CallLine | undefined, by: string) =>
    from?.onEvent((event) => event.type === 'said' && event.at >= now && !line.over && to?.emit({ type: 'told', text: event.text, by }));
  carry(live.line, line, 'caller');
  carry(line, live.line, 'third party');
}

function report({ line }: LiveContact, to: string, outcome: 'ringing' | 'connected' | 'failed' | 'timed-out' | 'over') {
  if (!line?.over) line?.emit({ type: 'transfer', to, outcome, recording: line.isRecording });
}
