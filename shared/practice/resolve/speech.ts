import { fileKeys, type Said, settingOf } from '../file/speech.ts';
import type { Settings } from '../file/settings-file.ts';
import type { Practice, SpokenSentence } from '../practice.ts';
import type { Complain, Path } from '../problem.ts';
import { sentenceNames, sentenceRow } from '../speech/sentences.ts';
import { type Language, languages } from '../vocabulary.ts';
import { looksLikeAnotherLanguage, unsafeWording } from '../wording.ts';

type Sentence = Partial<Record<Language, string>>;
type Written = Pick<Partial<Settings>, 'greeting' | 'greeting-when-open' | 'speech'>;

/** The sentences that the practice words itself. Complains about what must not be said, and about words that a sentence needs to do its work. */
export function resolveSpeech(written: Written, spoken: readonly Language[], complain: Complain): Practice['speech'] {
  const own = sentenceNames.flatMap((name) => {
    const { path, said } = settingOf(name, written);
    if (!said) return [];
    checkSpoken(name, said, path, complain);
    checkTranslated(said, spoken, path, complain, '; leave all of it out to use the default');
    return [[name, sentenceOf(said, spoken)] as const];
  });
  return Object.fromEntries(own);
}

/** What was written, for the languages of the practice. */
export function sentenceOf(said: Said, spoken: readonly Language[]): Sentence {
  return Object.fromEntries(
    spoken.flatMap((language) => {
      const text = said[fileKeys[language].key];
      return text === undefined ? [] : [[language, text]];
    }),
  );
}

/** The practice's own words for each language, else the default ones. */
export function pick(said: Said | undefined, spoken: readonly Language[], fallback: Record<Language, string>): Sentence {
  return Object.fromEntries(spoken.map((language) => [language, said?.[fileKeys[language].key] ?? fallback[language]]));
}

/** Complains about wording that endangers, or that is in the wrong language, wherever it is said. */
export function checkWording(said: Said, path: Path, complain: Complain): void {
  const copied = said.en !== undefined && said.en === said.es && hasWords(said.en);
  if (copied) complain([...path, 'es'], 'this is the English sentence again; it needs a translation');
  for (const language of languages) {
    const { key, name } = fileKeys[language];
    const text = said[key];
    if (text === undefined) continue;
    const unsafe = unsafeWording(text);
    if (unsafe !== undefined) complain([...path, key], unsafe);
    if (!copied && looksLikeAnotherLanguage(text, language)) complain([...path, key], `this does not look like ${name}`);
  }
}

/** "{reason}, {key}." is the same in every language. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{[^}]*\}/gu, ''));

/** Complains about places that nothing fills in; {practice} always may stand. */
export function checkPlaces(said: Said, places: readonly string[], path: Path, complain: Complain): void {
  const known = ['practice', ...places].map((place) => `{${place}}`);
  for (const [key, text] of Object.entries(said)) {
    const unknown = (text.match(/\{[^}]*\}?/gu) ?? []).find((place) => !known.includes(place));
    if (unknown !== undefined) complain([...path, key], `"${unknown.slice(0, 30)}" cannot be filled in here; use ${known.join(' or ')}`);
  }
}

function checkSpoken(name: SpokenSentence, said: Said, path: Path, complain: Complain): void {
  const { mustSay, places = [] } = sentenceRow(name);
  checkWording(said, path, complain);
  checkPlaces(said, places, path, complain);
  if (!mustSay) return;
  for (const [key, text] of Object.entries(said)) if (!mustSay.pattern.test(text)) complain([...path, key], mustSay.message);
}

/** Complains when a language in which the practice answers is missing; `instead` says what else could be done. */
export function checkTranslated(said: Said, spoken: readonly Language[], path: Path, complain: Complain, instead = ''): void {
  for (const language of spoken) {
    const { key, name } = fileKeys[language];
    if (said[key] === undefined) complain([...path], `${key} is missing: this practice also answers in ${name}${instead}`);
  }
}
