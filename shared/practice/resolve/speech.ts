import { defaultSpeech, requiredWords } from '../default-speech.ts';
import type { Said } from '../file/speech.ts';
import type { Settings } from '../file/settings-file.ts';
import { type Practice, type SpokenSentence, spokenSentences } from '../practice.ts';
import type { Complain, Path } from '../problem.ts';
import { type Language, languages } from '../vocabulary.ts';
import { looksLikeAnotherLanguage, unsafeWording } from '../wording.ts';

type Sentence = Practice['speech'][SpokenSentence];
type Written = Pick<Partial<Settings>, 'greeting' | 'greeting-when-open' | 'speech'>;

/** How a language is written in the file, and said to the person who edits it. */
const languageKeys = { 'en-US': { key: 'en', name: 'English' }, 'es-US': { key: 'es', name: 'Spanish' } } as const;

/** Every sentence in every language of the practice, the default where the file has none. Complains about what must not be said. */
export function resolveSpeech(written: Written, languages: readonly Language[], complain: Complain): Practice['speech'] {
  const places: Record<SpokenSentence, { path: Path; said: Said | undefined }> = {
    greeting: { path: ['greeting'], said: written.greeting },
    greetingWhenOpen: { path: ['greeting-when-open'], said: written['greeting-when-open'] },
    messageOffer: { path: ['speech', 'message-offer'], said: written.speech?.['message-offer'] },
    recordingNotice: { path: ['speech', 'recording-notice'], said: written.speech?.['recording-notice'] },
    thanks: { path: ['speech', 'thanks'], said: written.speech?.thanks },
  };
  const resolve = (name: SpokenSentence): Sentence => {
    const { path, said } = places[name];
    if (said) checkSpoken(name, said, path, complain);
    if (said) checkTranslated(said, languages, path, complain);
    return pick(said, languages, defaultSpeech[name]);
  };
  const [greeting, greetingWhenOpen, messageOffer, recordingNotice, thanks] = spokenSentences;
  return {
    [greeting]: resolve(greeting),
    [greetingWhenOpen]: resolve(greetingWhenOpen),
    [messageOffer]: resolve(messageOffer),
    [recordingNotice]: resolve(recordingNotice),
    [thanks]: resolve(thanks),
  };
}

/** The practice's own words for each language, else the default ones. */
export function pick(said: Said | undefined, languages: readonly Language[], fallback: Record<Language, string>): Sentence {
  return Object.fromEntries(languages.map((language) => [language, said?.[languageKeys[language].key] ?? fallback[language]]));
}

/** Complains about wording that endangers, or that is in the wrong language, wherever it is said. */
export function checkWording(said: Said, path: Path, complain: Complain): void {
  const copied = said.en !== undefined && said.en === said.es;
  if (copied) complain([...path, 'es'], 'this is the English sentence again; it needs a translation');
  for (const language of languages) {
    const { key, name } = languageKeys[language];
    const text = said[key];
    if (text === undefined) continue;
    const unsafe = unsafeWording(text);
    if (unsafe !== undefined) complain([...path, key], unsafe);
    if (!copied && looksLikeAnotherLanguage(text, language)) complain([...path, key], `this does not look like ${name}`);
  }
}

function checkSpoken(name: SpokenSentence, said: Said, path: Path, complain: Complain): void {
  checkWording(said, path, complain);
  const needed = requiredWords[name];
  const places = name === 'thanks' || name === 'messageOffer' ? ['{practice}', '{time}'] : ['{practice}'];
  for (const [key, text] of Object.entries(said)) {
    if (needed && !needed.pattern.test(text)) complain([...path, key], needed.message);
    const unknown = (text.match(/\{[^}]*\}?/gu) ?? []).find((place) => !places.includes(place));
    if (unknown !== undefined) complain([...path, key], `"${unknown.slice(0, 30)}" cannot be filled in here; use ${places.join(' or ')}`);
  }
}

function checkTranslated(said: Said, languages: readonly Language[], path: Path, complain: Complain): void {
  for (const language of languages) {
    const { key, name } = languageKeys[language];
    if (said[key] === undefined)
      complain([...path], `${key} is missing: this practice also answers in ${name}; leave all of it out to use the default`);
  }
}
