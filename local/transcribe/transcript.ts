import type { RecordedText } from '../connect/wav.ts';
import { account } from '../place.ts';

type Words = RecordedText['patient'];
interface Item {
  id: number;
  type: 'pronunciation' | 'punctuation';
  start_time?: string;
  end_time?: string;
  alternatives: { confidence: string; content: string }[];
}
/** How a recording is heard. */
interface Hearing {
  jobName: string;
  /** The languages among which it was asked to choose; none when it was told. */
  languages: string[];
  /** Between 0 and 1, of every word. */
  confidence: number;
}
const secondsPerWord = 0.4;

/** Amazon's batch result for a recording with two channels: prompts on ch_0, the patient on ch_1. Times inside are seconds as text. */
export function transcriptOf({ patient, prompts, language }: RecordedText, { jobName, languages, confidence }: Hearing) {
  const channels = [prompts, patient].map((words, index) => channelOf(words, `ch_${index}`, confidence));
  const merged = channels.flatMap(({ items }) => items).sort((a, b) => Number(a.start_time ?? 0) - Number(b.start_time ?? 0));
  return {
    jobName,
    accountId: account,
    status: 'COMPLETED',
    results: {
      transcripts: [
        {
          transcript: [...prompts, ...patient]
            .sort((a, b) => a.at - b.at)
            .map(({ text }) => text)
            .join(' '),
        },
      ],
      channel_labels: { number_of_channels: 2, channels },
      items: merged.map((item, id) => ({ ...item, id })),
      ...(languages.length && { language_code: language, language_identification: shares(language, languages, confidence) }),
    },
  };
}

function channelOf(words: Words, channel_label: string, confidence: number) {
  const items = words.flatMap(({ at, text }) => itemsOf(at, text, confidence)).map((item, id) => ({ ...item, id, channel_label }));
  return { channel_label, items };
}

/** A word a piece, and its punctuation mark after it, as Transcribe writes them. */
function itemsOf(at: number, text: string, confidence: number): Omit<Item, 'id'>[] {
  const words = text.split(/\s+/).filter(Boolean);
  return words.flatMap((word, index) => {
    const [, content = word, mark = ''] = /^(.+?)([.,?!]?)$/.exec(word) ?? [];
    const start = at + index * secondsPerWord;
    const spoken = { type: 'pronunciation' as const, start_time: start.toFixed(3), end_time: (start + secondsPerWord).toFixed(3) };
    const said = { ...spoken, alternatives: [{ confidence: confidence.toFixed(3), content }] };
    return mark ? [said, { type: 'punctuation' as const, alternatives: [{ confidence: '0.0', content: mark }] }] : [said];
  });
}

function shares(language: string, languages: string[], confidence: number) {
  const rest = (1 - confidence) / Math.max(1, languages.length - 1);
  return languages
    .map((code) => ({ code, score: (code === language ? confidence : rest).toFixed(4) }))
    .sort((a, b) => Number(b.score) - Number(a.score));
}
