import type { CallLine, Utterance } from './call-line.ts';
import { wordsIn } from './speech.ts';

/** Words of one speaker; `at` is seconds from the start of the recording. */
export interface RecordedWords {
  readonly at: number;
  readonly text: string;
}

/** What a recording holds. Times are epoch milliseconds; a pause in the recording is silence in the file. */
export interface RecordedCall {
  readonly startedAt: number;
  readonly stoppedAt: number;
  readonly patient: readonly RecordedWords[];
  readonly prompts: readonly RecordedWords[];
  /** When somebody spoke, for the sound. */
  readonly speech: readonly { readonly side: Utterance['side']; readonly from: number; readonly till: number }[];
}

/** What was recorded of a call that is over, or undefined when nothing was. */
export function recordedCall(line: CallLine): RecordedCall | undefined {
  const [first] = line.recorded;
  const last = line.recorded.at(-1);
  if (!first || last?.till === undefined || last.till === first.from) return undefined;
  const kept = line.utterances.flatMap((utterance) => recordedPart(utterance, line));
  const side = (which: Utterance['side']) =>
    kept.filter(({ side: of, text }) => of === which && text !== '').map(({ from, text }) => ({ at: (from - first.from) / 1_000, text }));
  return { startedAt: first.from, stoppedAt: last.till, patient: side('patient'), prompts: side('prompt'), speech: kept };
}

/** The words that fell into the recording; a word cut in the middle is not there. */
function recordedPart({ side, text, from, full, till }: Utterance, line: CallLine) {
  const words = wordsIn(text);
  const each = (full - from) / Math.max(1, words.length);
  const kept = words
    .map((word, index) => ({ word, from: from + index * each, till: from + (index + 1) * each }))
    .filter((spoken) => spoken.till <= till + 1 && isWithin(spoken, line));
  const [first] = kept;
  const last = kept.at(-1);
  return first && last ? [{ side, text: kept.map(({ word }) => word).join(' '), from: first.from, till: last.till }] : [];
}

function isWithin(spoken: { from: number; till: number }, { recorded }: CallLine): boolean {
  return recorded.some(({ from, till = Infinity }) => spoken.from >= from && spoken.till <= till + 1);
}
