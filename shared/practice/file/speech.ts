import type * as z from 'zod';
import type { Path } from '../problem.ts';
import { sentenceNames, sentenceRow, type SpokenSentence } from '../speech/sentences.ts';
import { section, text } from './section.ts';

/** How a language is written in the file, and said to the person who edits it. */
export const fileKeys = { 'en-US': { key: 'en', name: 'English' }, 'es-US': { key: 'es', name: 'Spanish' } } as const;

/** One sentence in the languages of the practice. */
export const Said = section({
  en: text(600).optional().describe('In English.'),
  es: text(600).optional().describe('In Spanish, written by somebody who speaks it.'),
});
export type Said = z.infer<typeof Said>;

/** Sentences that stand by themselves; all others are under `speech`. */
const atTop: Partial<Record<SpokenSentence, 'greeting' | 'greeting-when-open'>> = {
  greeting: 'greeting',
  greetingWhenOpen: 'greeting-when-open',
};

/** greetingWhenOpen is written greeting-when-open. */
export const sentenceKey = (name: SpokenSentence): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

function setting(name: SpokenSentence): z.ZodOptional<typeof Said> {
  const { about, places = [], mustSay } = sentenceRow(name);
  const fills = places.length === 0 ? '' : ` It may hold ${places.map((place) => `{${place}}`).join(', ')}.`;
  return Said.optional().describe(`${about}${fills}${mustSay ? ` Always ${mustSay.message}.` : ''}`);
}

export const greetings = { greeting: setting('greeting'), 'greeting-when-open': setting('greetingWhenOpen') };

const elsewhere = {
  'message-offer': 'this sentence is now made of the menu: write its entries under menu, at the top of the file',
  greeting: 'the greeting stands at the top of the file, not under speech',
  'greeting-when-open': 'this greeting stands at the top of the file, not under speech',
};

export const Speech = section(
  Object.fromEntries(sentenceNames.filter((name) => !atTop[name]).map((name) => [sentenceKey(name), setting(name)])),
  elsewhere,
)
  .prefault({})
  .describe(
    'Every other sentence that callers hear; all have a default in English and Spanish, listed at the end of this page. {practice} becomes the ' +
      'name of the practice, {time} the promised time, such as "within 30 minutes". Have the Spanish read by somebody who speaks it.',
  );

/** What a file has written for a sentence, and where. */
export function settingOf(
  name: SpokenSentence,
  written: { readonly [key in 'greeting' | 'greeting-when-open']?: Said | undefined } & {
    readonly speech?: Readonly<Record<string, Said | undefined>>;
  },
): { path: Path; said: Said | undefined } {
  const [top, key] = [atTop[name], sentenceKey(name)];
  return top ? { path: [top], said: written[top] } : { path: ['speech', key], said: written.speech?.[key] };
}
