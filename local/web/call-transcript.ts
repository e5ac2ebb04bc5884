import type { CallEvent, EndReason } from '../connect/call-event.ts';
import type { TranscriptLine } from './page-state.ts';

/** What one end of a call noticed, as lines to read. Keys pressed one after the other are one line. */
export function transcriptOf(events: readonly CallEvent[]): TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  for (const event of events) {
    const line = event.type === 'ended' && !events.some(({ type }) => type === 'answered') ? unanswered(event.reason) : lineOf(event);
    if (!line) continue;
    const before = lines.at(-1);
    const goesOn = before?.kind === 'pressed' && line.kind === 'pressed' && before.by === line.by;
    if (goesOn) lines[lines.length - 1] = { ...before, text: `${before.text}${line.text}` };
    else lines.push({ ...line, n: lines.length, at: event.at });
  }
  return lines;
}

/** Until when a prompt is played or the caller speaks, in epoch milliseconds; 0 when nobody has spoken. */
export function speechUntil(events: readonly CallEvent[]): number {
  const prompt = events.findLast(({ type }) => type === 'prompt' || type === 'listening' || type === 'pressed');
  const played = prompt?.type === 'prompt' ? prompt.at + prompt.ms : 0;
  const said = events.reduce((until, event) => (event.type === 'said' ? Math.max(until, event.at) + event.ms : until), 0);
  return Math.max(played, said);
}

/** How the simulator calls the two ends of a joined call; each is the other side to the other. */
const joined = new Set(['caller', 'third party']);

function lineOf(event: CallEvent): Pick<TranscriptLine, 'kind' | 'text' | 'by'> | undefined {
  switch (event.type) {
    case 'prompt':
      return event.text === '' ? undefined : { kind: 'heard', text: event.text };
    case 'told':
      return { kind: 'told', text: event.text, by: joined.has(event.by) ? 'Other side' : event.by };
    case 'said':
      return { kind: 'said', text: event.text };
    case 'pressed':
      return { kind: 'pressed', text: event.key, by: event.heeded ? '' : 'not asked for' };
    case 'fault':
      return { kind: 'fault', text: event.message };
    default:
      return noteOf(event);
  }
}

/** The end of a call that nobody took. */
function unanswered(reason: EndReason): Pick<TranscriptLine, 'kind' | 'text' | 'by'> {
  return { kind: 'note', text: reason === 'OTHER' ? 'Nobody answered.' : (endings[reason] ?? `The call did not come about (${reason}).`) };
}

function noteOf(event: CallEvent): Pick<TranscriptLine, 'kind' | 'text'> | undefined {
  const note = (text: string) => ({ kind: 'note', text }) as const;
  switch (event.type) {
    case 'ringing':
      return note('The phone rings.');
    case 'answered':
      return note('The call is answered.');
    case 'recording':
      return note(event.on ? 'Recording begins (beep).' : 'Recording is off.');
    case 'queued':
      return note('The caller waits for an assistant.');
    case 'agent-joined':
      return note(`${event.agent} is on the line.`);
    case 'agent-left':
      return note(`${event.agent} left the call.`);
    case 'hold':
      return note(event.on ? `${event.agent} has put the call on hold.` : `${event.agent} is back.`);
    case 'transfer':
      return note(`Transfer to ${event.to}: ${event.outcome}.`);
    case 'ended':
      return note(endings[event.reason] ?? `The call is over (${event.reason}).`);
    default:
      return undefined;
  }
}

const endings: Partial<Record<string, string>> = {
  CUSTOMER_DISCONNECT: 'Hung up.',
  CONTACT_FLOW_DISCONNECT: 'Nightdesk ended the call.',
  AGENT_DISCONNECT: 'The assistant ended the call.',
  NOT_IN_SERVICE: 'This number is not in service.',
  MISCONFIGURED: 'This number is claimed, and no flow answers it.',
  REORDER_TONE: 'All lines are busy.',
  OUTBOUND_DESTINATION_ENDPOINT_ERROR: 'Declined.',
};
