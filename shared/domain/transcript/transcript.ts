import * as z from 'zod';
import { fault } from '../../errors/fault.ts';

/** With channel identification the caller is on the right channel; the prompts that Connect plays are on the left. */
const callersChannel = 'ch_1';

const Item = z.object({
  type: z.enum(['pronunciation', 'punctuation']),
  start_time: z.coerce.number().optional(),
  end_time: z.coerce.number().optional(),
  alternatives: z.array(z.object({ content: z.string(), confidence: z.coerce.number().optional() })).min(1),
});
type Item = z.infer<typeof Item>;

/** What is needed of the file that a batch job writes. https://docs.aws.amazon.com/transcribe/latest/dg/channel-id.html */
const TranscriptFile = z.object({
  results: z.object({
    language_code: z.string().optional(),
    channel_labels: z.object({ channels: z.array(z.object({ channel_label: z.string(), items: z.array(Item) })).min(1) }),
  }),
});

/** What the caller said, and how well it was heard. */
export interface Transcript {
  /** Empty when nothing was understood. */
  readonly text: string;
  /** As identified, such as `en-US`; undefined when it was not. */
  readonly language: string | undefined;
  /** Mean of the words' confidence, 0–1; 0 when there are none. */
  readonly confidence: number;
  /** How long words were spoken, pauses left out. */
  readonly speechSeconds: number;
}

/** Reads the caller's channel out of a transcript file. Throws TRANSCRIPT_NOT_UNDERSTOOD, which does not quote the file. */
export function transcriptOf(file: string): Transcript {
  const { language_code, channel_labels } = parsed(file).results;
  const caller = channel_labels.channels.find(({ channel_label }) => channel_label === callersChannel);
  if (!caller) throw fault('TRANSCRIPT_NOT_UNDERSTOOD', { problem: 'no channel of the caller' });
  const words = caller.items.filter(({ type }) => type === 'pronunciation');
  return {
    text: textOf(caller.items),
    language: language_code,
    confidence: words.length ? total(words, confidenceOf) / words.length : 0,
    speechSeconds: total(words, ({ start_time = 0, end_time = start_time }) => Math.max(0, end_time - start_time)),
  };
}

function parsed(file: string): z.infer<typeof TranscriptFile> {
  try {
    return TranscriptFile.parse(JSON.parse(file));
  } catch {
    // The cause is left out: a parser's message may quote what it could not read.
    throw fault('TRANSCRIPT_NOT_UNDERSTOOD', { problem: 'not the documented shape' });
  }
}

const contentOf = ({ alternatives }: Item) => alternatives[0]?.content ?? '';
const confidenceOf = ({ alternatives }: Item) => alternatives[0]?.confidence ?? 0;
const total = (items: readonly Item[], of: (item: Item) => number) => items.reduce((sum, item) => sum + of(item), 0);

/** Words apart, punctuation where it belongs. */
const textOf = (items: readonly Item[]): string =>
  items
    .map((item) => (item.type === 'punctuation' ? contentOf(item) : ` ${contentOf(item)}`))
    .join('')
    .trim();
