import { classify, type Classification } from '../classification/classify.ts';
import { clinicalTopics } from '../../practice/vocabulary.ts';
import type { Topic } from '../classification/vocabulary.ts';
import type { Transcript } from './transcript.ts';

/** What is known about a message after an attempt to understand it. */
export interface Finding extends Pick<Classification, 'urgency' | 'certainty' | 'topics' | 'reasons' | 'evidence'> {
  /** Absent when there was nothing to read. */
  readonly transcript?: Pick<Transcript, 'text' | 'confidence'>;
}

/** Why there is nothing to read; a person has to listen. */
export type Unheard = 'no-transcript' | 'transcription-failed' | 'transcript-missing' | 'transcript-not-understood';

/** Not knowing is not routine: filed as clinical until a person has listened. */
export const unheard = (reason: Unheard): Finding => ({
  urgency: 'same-day',
  certainty: 'unsure',
  topics: [],
  reasons: [reason],
  evidence: [],
});

const secondsOfAWord = 1;
/** Nobody says more in a second: a longer text without times is a broken transcript, and no silence. */
const mostWords = 5;

/** Whether the caller left a recording and said nothing. */
export const isSilent = ({ speechSeconds, text }: Transcript): boolean =>
  speechSeconds < secondsOfAWord && text.split(/\s+/u).length <= mostWords;

interface Heard {
  readonly medicalKey: boolean;
  /** The same caller had called within half an hour. */
  readonly calledBefore: boolean;
}

/**
 * What a transcript says. Silence after the beep is a call to return, and no reason to wake anybody; but who keys medical and then says
 * nothing, or calls twice and says nothing, may be unable to speak. "Can't breathe" takes less than a second: a symptom is no silence.
 */
export function findingOf(transcript: Transcript, { medicalKey, calledBefore }: Heard): Finding {
  const { text, confidence, speechSeconds, language = 'unknown' } = transcript;
  const found = classify({ text, language, medicalKey, speechSeconds, transcriptConfidence: confidence });
  const silent = !medicalKey && isSilent(transcript) && !found.topics.some(isClinical);
  return { ...(silent ? silence(calledBefore) : found), transcript: { text, confidence } };
}

const isClinical = (topic: Topic): boolean => clinicalTopics.some((clinical) => clinical === topic);

function silence(again: boolean): Finding {
  const found = { topics: ['other' as const], evidence: [] };
  return again
    ? { ...found, urgency: 'same-day', certainty: 'unsure', reasons: ['silent-again'] }
    : { ...found, urgency: 'routine', certainty: 'sure', reasons: ['silent-message'] };
}
