import type { CallEvent } from '../../local/connect/call-event.ts';
import type { Utterance } from '../../local/connect/call-line.ts';

interface Span {
  readonly from: number;
  readonly till: number;
}

/**
 * The longest time, in seconds, in which somebody on the phone heard nothing: no words, no ringing, no person on the other end, and nobody
 * was waiting for theirs (recording). Before the answer nobody hears anything; a key that is pressed shows that they know what is going on.
 */
export function longestSilence(events: readonly CallEvent[], utterances: readonly Utterance[]): number {
  const from = events.find(({ type }) => type === 'answered')?.at;
  const till = events.findLast(({ type }) => type === 'ended')?.at;
  if (from === undefined || till === undefined) return 0;
  const heard = [...utterances.filter(({ text }) => text !== ''), ...spansOf(events, till)].sort((a, b) => a.from - b.from);
  let quietFrom = from;
  let longest = 0;
  for (const span of [...heard, { from: till, till }]) {
    longest = Math.max(longest, Math.min(span.from, till) - quietFrom);
    quietFrom = Math.max(quietFrom, span.till);
  }
  return longest / 1_000;
}

/** When a person or a ringing phone was there, or a message was being taken; the moment of a key has no length. */
function spansOf(events: readonly CallEvent[], end: number): Span[] {
  const open = new Map<string, number>();
  const spans: Span[] = [];
  for (const event of events) {
    if (event.type === 'pressed') spans.push({ from: event.at, till: event.at });
    const change = changeOf(event);
    if (!change) continue;
    const since = open.get(change.what);
    open.delete(change.what);
    if (since !== undefined) spans.push({ from: since, till: event.at });
    if (change.on) open.set(change.what, event.at);
  }
  return [...spans, ...[...open.values()].map((from) => ({ from, till: end }))];
}

/** What begins or ends to be there for the person on the phone. */
function changeOf(event: CallEvent): { readonly what: string; readonly on: boolean } | undefined {
  switch (event.type) {
    case 'recording':
      return { what: 'recording', on: event.on };
    case 'agent-joined':
      return { what: 'agent', on: true };
    case 'agent-left':
      return { what: 'agent', on: false };
    case 'hold':
      return { what: 'agent', on: !event.on };
    case 'transfer':
      return { what: 'other side', on: event.outcome === 'ringing' || event.outcome === 'connected' };
    default:
      return undefined;
  }
}
