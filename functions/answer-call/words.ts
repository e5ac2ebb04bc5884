import { announcementFor } from '../../shared/domain/closure/announcement-for.ts';
import type { LivePractice } from '../../shared/domain/closure/with-closures.ts';
import { identifiesSomebody } from '../../shared/domain/caller/caller-key.ts';
import { promisedTime } from '../../shared/domain/due/promised-time.ts';
import type { Temporal } from '../../shared/domain/time.ts';
import { fault } from '../../shared/errors/fault.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { callerSentences } from '../../shared/practice/speech/sentences.ts';
import { spokenLanguage } from '../../shared/practice/spoken-language.ts';
import {
  clockTime,
  digits,
  languageOffer,
  menuWords,
  otherLanguage,
  say,
  spokenPromise,
  spokenText,
} from '../../shared/practice/spoken.ts';
import type { Language } from '../../shared/practice/vocabulary.ts';
import type { AnswerCallNeeds, Told } from './call-step.ts';

interface Hearing {
  readonly practice: LivePractice;
  readonly language: Language;
  readonly call: Pick<FlowCall<unknown>, 'callerNumber' | 'dialledNumber'>;
  readonly now: Temporal.Instant;
  /** The caller has pressed the medical key: the promise is the medical one. */
  readonly medical: boolean;
  /** Where recorded announcements are kept. */
  readonly bucket: string;
}

/** Nothing to say: a flow attribute may not be empty. */
const silence = '<break time="10ms"/>';

/** What a flow says in the middle of a call. The contact's attributes say whose call it is. */
export async function wordsOf({ practices, now, bucket }: AnswerCallNeeds, call: FlowCall<unknown>, chosen: Language | ''): Promise<Told> {
  const practice = await practices.live(practiceOf(call));
  const language = spokenLanguage(practice, chosen);
  return wordsFor({ practice, language, call, now: now(), medical: call.attributes['medical'] === 'yes', bucket });
}

/** Throws MESSAGE_NOT_UNDERSTOOD for a contact that no practice's call has marked. */
export function practiceOf({ attributes, contactId }: Pick<FlowCall<unknown>, 'attributes' | 'contactId'>): string {
  const practiceId = attributes['practiceId'];
  if (!practiceId) throw fault('MESSAGE_NOT_UNDERSTOOD', { contactId });
  return practiceId;
}

/** Every sentence and code that the flows of a caller go by. `complete` says that none is missing: the flow takes all or none. */
export const wordsFor = (hearing: Hearing): Told => ({ ...spoken(hearing), ...codes(hearing), complete: 'yes' });

function spoken(hearing: Hearing): Told {
  const { practice, language } = hearing;
  const places = placesOf(hearing);
  const { plain, withPerson } = menuWords(practice, language);
  return {
    ...Object.fromEntries(callerSentences.map((name) => [name, say(practice, name, language, places)])),
    languageOffer: languageOffer(practice, language) || silence,
    menu: plain,
    menuWithPerson: withPerson,
    ...withPlacesOfTheirOwn(hearing),
  };
}

function placesOf({ practice, language, call, now, medical }: Hearing) {
  const line = practice.lines.find(({ number }) => number === call.dialledNumber) ?? practice.lines[0];
  return {
    time: spokenPromise(practice, practice.promises[medical ? 'medical' : 'other'], language, now),
    clock: clockTime(practice, promisedTime(practice, { medical }, now), language, now),
    number: line ? digits(line.callerId) : '',
  };
}

/** The greetings promise the time for anything medical; the number to confirm is the caller's. */
function withPlacesOfTheirOwn(hearing: Hearing): Told {
  const { practice, language, call, now } = hearing;
  const time = spokenPromise(practice, practice.promises.medical, language, now);
  return {
    greeting: greetingOf(hearing, time),
    greetingWhenBusy: say(practice, 'greetingWhenBusy', language, { time }),
    callbackQuestion: say(practice, 'callbackQuestion', language, { number: call.callerNumber ? digits(call.callerNumber) : '' }),
  };
}

/** What the practice announces for a closure stands before the time in which somebody calls. */
function greetingOf({ practice, language, now }: Hearing, time: string): string {
  const announced = announcementFor(practice, practice.closures, now);
  if (!announced) return say(practice, 'greeting', language, { time });
  const text = announced.text?.[language];
  return [...(text ? [spokenText(practice, text)] : []), say(practice, 'callsBack', language, { time })].join(' ');
}

function announcementOf({ practice, now, bucket }: Hearing): string {
  const recording = announcementFor(practice, practice.closures, now)?.recording;
  return recording ? `s3://${bucket}/${recording}` : 'none';
}

function codes(hearing: Hearing): Told {
  const { practice, language, call } = hearing;
  const line = practice.lines.find(({ number }) => number === call.dialledNumber) ?? practice.lines[0];
  const reason = (key: string) => practice.menu.find((entry) => entry.key === key)?.reason ?? 'other';
  return {
    otherLanguage: otherLanguage(practice, language) ?? 'none',
    reason2: reason('2'),
    reason3: reason('3'),
    reason4: reason('4'),
    medicalPath: practice.medicalPath,
    professionalsPath: practice.professionalsPath,
    deskNumber: practice.frontDesk?.number ?? 'none',
    deskRings: ringStep(practice.frontDesk?.ringSeconds ?? 20),
    minutes: String(practice.messageMinutes),
    ourNumber: line?.callerId ?? 'none',
    // A number that identifies nobody, such as the practice's own on a forwarded call, is not offered: the caller keys one.
    callerKnown: identifiesSomebody(practice, call.callerNumber) ? 'yes' : 'no',
    number: 'none',
    announcement: announcementOf(hearing),
  };
}

/** The flow has a block for each of these; the next lower one never rings longer than the practice allows. */
const ringSteps = [45, 30, 20, 15, 10];
const ringStep = (seconds: number): string => String(ringSteps.find((step) => step <= seconds) ?? 10);
