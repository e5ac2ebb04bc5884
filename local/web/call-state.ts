import type { CallEvent } from '../connect/call-event.ts';
import type { SimulatedCall } from '../connect/simulated-call.ts';
import { speechUntil, transcriptOf } from './call-transcript.ts';
import type { CallState } from './page-state.ts';

interface Ends {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly startedAt: number;
}

/** A call as the page shows it to the person who has the phone in their hand. */
export function callState(call: SimulatedCall, { id, from, to, startedAt }: Ends): CallState {
  const { events, reason } = call;
  return {
    id,
    from,
    to,
    startedAt,
    ...(reason && { over: reason }),
    recording: call.isRecording,
    ...keypadOf(reason ? [] : events),
    speakingUntil: reason ? 0 : speechUntil(events),
    transcript: transcriptOf(events),
  };
}

/** What the flow would do with a key now: keys count from the start of a question; their meaning is told at its end. */
function keypadOf(events: readonly CallEvent[]): Pick<CallState, 'listening' | 'keys'> {
  const last = events.findLast(({ type }) => type === 'prompt' || type === 'listening');
  if (last?.type === 'listening') return { listening: true, keys: last.keys };
  return { listening: last?.type === 'prompt' && last.asks, keys: [] };
}
