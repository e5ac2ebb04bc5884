import { digitByDigit } from '../domain/caller/digit-by-digit.ts';
import { promisedBy } from '../domain/hours/business-time.ts';
import { localDate } from '../domain/hours/schedule.ts';
import type { Temporal } from '../domain/time.ts';
import { defaultSpeech } from './default-speech.ts';
import type { Practice, PromisedTime, SpokenSentence } from './practice.ts';
import type { Language } from './vocabulary.ts';

/** What a caller hears first, after the 911 sentence. */
export function greeting(practice: Practice, language: Language, open: boolean): string {
  return sentence(practice, open ? 'greetingWhenOpen' : 'greeting', language);
}

/** The other language of the practice that a caller can choose; undefined when there is none. */
export function otherLanguage({ languages }: Practice, language: Language): Language | undefined {
  return languages.find((other) => other !== language);
}

/** The offer of the other language, in that language; empty when the practice has one only. */
export function languageOffer(practice: Practice, language: Language): string {
  const other = otherLanguage(practice, language);
  return other ? ownLanguageOffer[other] : '';
}

const ownLanguageOffer: Record<Language, string> = { 'en-US': 'For English, press 2.', 'es-US': 'Para español, oprima 2.' };

/** The offer to leave a message, with the key for anything medical and the time in which somebody then calls. */
export function messageOffer(practice: Practice, language: Language, now: Temporal.Instant): string {
  return sentence(practice, 'messageOffer', language, spokenPromise(practice, practice.promises.medical, language, now));
}

/** That the message is recorded, and what to say. */
export function recordingNotice(practice: Practice, language: Language): string {
  return sentence(practice, 'recordingNotice', language);
}

/** Reads the number (E.164) back one digit at a time: a wrong digit is a patient nobody can reach. Key 3 gives another number: 1 and 2 were
 * offered a moment before, and one that comes late must not be taken for it. */
export function callBackQuestion(language: Language, number: string): string {
  const digits = digitByDigit(number);
  return language === 'es-US'
    ? `Le llamaremos al ${digits}. Para dar otro número, oprima 3.`
    : `We will call you at ${digits}. To give another number, press 3.`;
}

/** The last sentence, with the promised time as the caller will understand it. */
export function thanks(practice: Practice, language: Language, promise: PromisedTime, now: Temporal.Instant): string {
  return sentence(practice, 'thanks', language, spokenPromise(practice, promise, language, now));
}

function sentence(practice: Practice, name: SpokenSentence, language: Language, time = ''): string {
  const words = practice.speech[name][language] ?? defaultSpeech[name][language];
  return words.replaceAll('{practice}', () => practice.sayAs).replaceAll('{time}', () => time);
}

/** "within 30 minutes", "by the end of tomorrow, Wednesday": a time that a caller can hold us to. */
export function spokenPromise(practice: Practice, promise: PromisedTime, language: Language, now: Temporal.Instant): string {
  if (promise.kind === 'minutes')
    return language === 'es-US' ? `en menos de ${duration(promise.minutes, 'es-US')}` : `within ${duration(promise.minutes, 'en-US')}`;
  const [today, day] = [localDate(practice, now), localDate(practice, promisedBy(practice, promise, now))];
  const daysAhead = today.until(day, { largestUnit: 'day' }).days;
  return language === 'es-US' ? endOfDayInSpanish(day, daysAhead) : endOfDayInEnglish(day, daysAhead);
}

function duration(minutes: number, language: Language): string {
  const hours = minutes % 60 === 0 ? minutes / 60 : undefined;
  const [one, many] = hours === undefined ? (['minute', 'minutes'] as const) : (['hour', 'hours'] as const);
  const count = hours ?? minutes;
  const unit = count === 1 ? one : many;
  return `${count === 1 && language === 'es-US' ? oneOf[one] : count} ${language === 'es-US' ? spanishUnits[unit] : unit}`;
}

const oneOf = { minute: 'un', hour: 'una' } as const;
const spanishUnits = { minute: 'minuto', minutes: 'minutos', hour: 'hora', hours: 'horas' } as const;

function endOfDayInEnglish(day: Temporal.PlainDate, daysAhead: number): string {
  if (daysAhead === 0) return 'by the end of today';
  if (daysAhead === 1) return `by the end of tomorrow, ${day.toLocaleString('en-US', { weekday: 'long' })}`;
  return `by the end of ${day.toLocaleString('en-US', { weekday: 'long', month: 'long', day: 'numeric' })}`;
}

function endOfDayInSpanish(day: Temporal.PlainDate, daysAhead: number): string {
  if (daysAhead === 0) return 'hoy mismo, antes del final del día';
  if (daysAhead === 1) return `a más tardar mañana, ${day.toLocaleString('es-US', { weekday: 'long' })}`;
  return `a más tardar el ${day.toLocaleString('es-US', { weekday: 'long', month: 'long', day: 'numeric' }).replace(',', '')}`;
}
