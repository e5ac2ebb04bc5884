import type { Temporal } from '../domain/time.ts';
import type { MenuEntry, Practice } from './practice.ts';
import { spokenPromise } from './spoken-time.ts';
import type { Place } from './speech/sentence.ts';
import { sentenceRow, type SpokenSentence } from './speech/sentences.ts';
import { fragment } from './ssml.ts';
import type { Language } from './vocabulary.ts';

export { digitByDigit as digits } from '../domain/caller/digit-by-digit.ts';
export { clockTime, spokenPromise } from './spoken-time.ts';

/** What stands in a sentence's places on this call. */
export type Places = Partial<Record<Place, string>>;

/**
 * A sentence as a caller hears it: a fragment of SSML without `<speak>`, escaped once. The practice's own words, else the default. `places` are
 * texts; {practice} is the name as the practice says it, and a place of the sentence that is not given stays empty.
 */
export function say(practice: Practice, name: SpokenSentence, language: Language, places: Places = {}): string {
  return fragment(words(practice, name, language, places), practice.pronunciations);
}

/** Any other text of the practice, such as an announcement, as a fragment of SSML. */
export function spokenText({ sayAs, pronunciations }: Practice, text: string): string {
  return fragment(fill(text, { practice: sayAs }), pronunciations);
}

function words({ speech, sayAs }: Practice, name: SpokenSentence, language: Language, places: Places): string {
  const row = sentenceRow(name);
  const empty = Object.fromEntries((row.places ?? []).map((place) => [place, '']));
  return fill(speech[name]?.[language] ?? row.says[language], { ...empty, practice: sayAs, ...places });
}

/** In one pass: what is filled in is not looked through again. */
function fill(text: string, places: Places): string {
  const filled = new Map(Object.entries(places));
  return text.replace(/\{([a-z]+)\}/gu, (whole, place: string) => filled.get(place) ?? whole);
}

/** The menu of reasons with everything that is offered beside it, as fragments of SSML; `withPerson` while an assistant is free. */
export function menuWords(practice: Practice, language: Language): { plain: string; withPerson: string } {
  const entries = practice.menu.map((entry, index) => entryWords(practice, entry, index === 0 ? 'menuFirst' : 'menuNext', language));
  const offer = (name: SpokenSentence): string => say(practice, name, language);
  const [before, after] = [
    [...entries, offer('againOffer')],
    [offer('professionalsOffer'), offer('slowOffer')],
  ];
  return { plain: [...before, ...after].join(' '), withPerson: [...before, offer('personOffer'), ...after].join(' ') };
}

function entryWords(practice: Practice, { key, say: reason }: MenuEntry, name: 'menuFirst' | 'menuNext', language: Language): string {
  const entry = words(practice, name, language, { reason: reason[language] ?? '', key });
  return fragment(capitalised(entry), practice.pronunciations);
}

/** An entry is a sentence of its own, whichever of its places comes first. */
const capitalised = (sentence: string): string =>
  sentence.replace(/^(\P{L}*)(\p{L})/u, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`);

/** The other language of the practice that a caller can choose; undefined when there is none. */
export function otherLanguage({ languages }: Practice, language: Language): Language | undefined {
  return languages.find((other) => other !== language);
}

/** The offer of the other language, in that language and its voice, as a fragment of SSML; empty when the practice has one only. */
export function languageOffer(practice: Practice, language: Language): string {
  const other = otherLanguage(practice, language);
  return other ? `<lang xml:lang="${other}">${say(practice, 'chooseLanguage', other)}</lang>` : '';
}

/** "In an emergency, hang up and dial 9 1 1", in both languages: the flow says it first. */
const emergencyWords = 15;
const wordsPerSecond = 2.5;
const secondsForAKey = 8;

/** Seconds from the answer of a closed practice to the tone, for a caller who presses nothing and whose number we do not know: the longest way. */
export function secondsToTone(practice: Practice, language: Language, now: Temporal.Instant): number {
  const time = spokenPromise(practice, practice.promises.medical, language, now);
  const heard = [
    languageOffer(practice, language),
    say(practice, 'greeting', language, { time }),
    menuWords(practice, language).withPerson,
    say(practice, 'recordingNoticeNoNumber', language),
  ];
  return (emergencyWords + heard.map(wordsIn).reduce((a, b) => a + b, 0)) / wordsPerSecond + secondsForAKey;
}

const wordsIn = (ssml: string): number => (ssml.replace(/<[^>]*>/gu, '').match(/\S+/gu) ?? []).length;
