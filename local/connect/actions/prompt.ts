import { plainPrompt, ssmlPrompt } from '../speech.ts';
import type { Prompt } from '../flow/session.ts';

const mostCharacters = 6_000;

/** The prompt that a block's Text or SSML makes, or why Connect would not say it. */
export function promptOf(given: { Text?: string; SSML?: string }): Prompt | string {
  const source = given.SSML ?? given.Text ?? '';
  if (source.trim() === '') return 'there is nothing to say';
  if (source.length > mostCharacters) return `a text of ${source.length} characters is longer than ${mostCharacters}`;
  if (given.SSML === undefined) return plainPrompt(source);
  return ssmlPrompt(given.SSML) ?? 'the SSML is not well formed';
}
