import { wordsFor } from '../../functions/answer-call/words.ts';
import { digitByDigit } from '../../shared/domain/caller/digit-by-digit.ts';
import { keyedNumber } from '../../shared/domain/caller/keyed-number.ts';
import { Temporal } from '../../shared/domain/time.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { say } from '../../shared/practice/spoken.ts';
import type { Language } from '../../shared/practice/vocabulary.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { examplePractice } from '../support/practices.ts';

export const maple = examplePractice('maple-street-family-medicine');
export const harbor = examplePractice('harbor-pediatrics');
const night = Temporal.Instant.from('2026-11-24T07:00:00Z');

export const fails: FlowFunction = () => {
  throw new Error('timed out');
};

/** How the world is for this call; what is left out is a closed practice with nobody on call and no earlier message. */
export interface TheNight {
  readonly practice?: Practice;
  readonly next?: 'closed' | 'front-desk' | 'queue' | 'busy' | 'message';
  readonly onCall?: Readonly<Record<string, string>>;
  readonly earlier?: boolean;
  readonly heard?: 'yes' | 'no';
  readonly goOn?: 'yes' | 'no';
  /** What is added to, or replaces, what answer-call tells. */
  readonly told?: Readonly<Record<string, string>>;
}

const spanish = (language: string | undefined): Language => (language === 'es-US' ? 'es-US' : 'en-US');
const numberOf = (data: Record<string, unknown>, end: string) => {
  const endpoint = data[end];
  const address = typeof endpoint === 'object' && endpoint !== null && 'Address' in endpoint ? endpoint.Address : undefined;
  return typeof address === 'string' && address.startsWith('+') ? address : undefined;
};

/** The functions as they answer, with the practice's own words. */
export function theFunctions(night: TheNight = {}): Record<Callers, FlowFunction> {
  return { 'answer-call': answerCall(night), 'open-message': openMessage(night), 'appointment-line': fails, 'owner-line': fails };
}
/** Those that a caller's flows call; appointments and the owner's line have tests of their own. */
type Callers = 'answer-call' | 'open-message' | 'appointment-line' | 'owner-line';

function answerCall({ practice = maple, next = 'closed', onCall = {}, goOn = 'yes', told = {} }: TheNight): FlowFunction {
  return ({ step, language }, data) => {
    if (step === 'waiting') return { goOn };
    if (step === 'on-call') return { ...nobodyOnCall, ...onCall };
    if (step === 'whisper') return { known: 'yes', whisper: 'Maple Street. English.' };
    const call = { callerNumber: numberOf(data, 'CustomerEndpoint'), dialledNumber: numberOf(data, 'SystemEndpoint') };
    const words = wordsOnce(practice, spanish(language), call);
    const chosen = step === 'answer' && language && next !== 'closed' ? 'busy' : next;
    const open = next === 'closed' ? 'no' : 'yes';
    return { ...words, practiceId: practice.id, language: spanish(language), open, queueArn: 'assistants', next: chosen, ...told };
  };
}

/** Thousands of calls are played: the words of a practice are made once for each pair of numbers. */
const made = new WeakMap<Practice, Map<string, Record<string, string>>>();
function wordsOnce(practice: Practice, language: Language, call: { callerNumber: string | undefined; dialledNumber: string | undefined }) {
  const known = made.get(practice) ?? new Map<string, Record<string, string>>();
  made.set(practice, known);
  const key = [language, call.callerNumber, call.dialledNumber].join();
  const words = known.get(key) ?? wordsFor({ practice, language, call, now: night, medical: false, bucket: 'recordings' });
  known.set(key, words);
  return words;
}

export const nobodyOnCall = { first: 'none', second: 'none', third: 'none', fourth: 'none', fifth: 'none' };

function openMessage({ practice = maple, earlier = false, heard = 'yes' }: TheNight): FlowFunction {
  return ({ step, digits = '', language, medical }) => {
    if (step === 'again') return { found: earlier && digits === '07041988' ? 'yes' : 'no' };
    if (step === 'ended') return { heard };
    if (step !== 'number') {
      const places = { time: 'within 30 minutes', clock: '3:30 AM' };
      return { registered: 'yes', thanks: say(practice, medical === 'yes' ? 'thanksMedical' : 'thanks', spanish(language), places) };
    }
    const number = keyedNumber(digits);
    if (!number) return { valid: 'no', number: 'none', readBack: ' ' };
    return { valid: 'yes', number, readBack: say(practice, 'readBack', spanish(language), { number: digitByDigit(number) }) };
  };
}

export const nonsense: FlowFunction = () => ({ weather: 'fine' });
export const nothing: FlowFunction = () => null;
/** Every function of a caller's flows, out of reach in this way. */
export const all = (outage: FlowFunction) => ({
  'answer-call': outage,
  'open-message': outage,
  'appointment-line': outage,
  'owner-line': outage,
});
