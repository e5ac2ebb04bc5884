import * as z from 'zod';
import type { Session } from '../flow/session.ts';
import type { Prompt } from '../flow/stage.ts';
import { text } from '../flow/values.ts';
import { plainPrompt, ssmlPrompt } from '../speech.ts';

/** The most that Connect says at once, markup included. */
const mostCharacters = 6_000;
/** Nobody here knows how long a file in a bucket is. */
const mediaMs = 3_000;

const Media = z.strictObject({ Uri: text, SourceType: z.literal('S3'), MediaType: z.literal('Audio') });
/** What a block may say: one of these. */
export const spoken = { Text: text.optional(), SSML: text.optional(), PromptId: text.optional(), Media: Media.optional() };
export const Message = z
  .strictObject(spoken)
  .refine(
    (given) => Object.values(given).filter((one) => one !== undefined).length === 1,
    'says exactly one of Text, SSML, PromptId, Media',
  );
export type Spoken = z.infer<typeof Message>;

/** The prompt that a block's parameters make, or why Connect would not say it. */
export function promptOf(given: Spoken, { stage }: Session): Prompt | string {
  if (given.PromptId !== undefined) return stage.prompt(given.PromptId) ?? `there is no prompt ${given.PromptId || '(empty)'}`;
  if (given.Media) return { text: `(${given.Media.Uri})`, ms: mediaMs };
  const source = given.SSML ?? given.Text ?? '';
  if (source.trim() === '') return 'there is nothing to say';
  if (source.length > mostCharacters) return `a text of ${source.length} characters is longer than ${mostCharacters}`;
  if (given.SSML === undefined) return plainPrompt(source);
  return ssmlPrompt(given.SSML) ?? 'the SSML is not well formed';
}
