import { appointmentSpeech } from './appointments.ts';
import { mainLineSpeech } from './main-line.ts';
import { messageSpeech } from './message.ts';
import { ownerLineSpeech } from './owner-line.ts';
import { professionalsSpeech } from './professionals.ts';
import type { SentenceRow } from './sentence.ts';
import { waitingSpeech } from './waiting.ts';

/**
 * Every sentence that a practice may word itself, with what is said when it does not. The 911 sentence is not here: flows say it first and
 * no setting touches it. Changes of the Spanish are read by a Spanish speaker before they ship.
 */
export const sentences = {
  ...mainLineSpeech,
  ...messageSpeech,
  ...waitingSpeech,
  ...professionalsSpeech,
  ...ownerLineSpeech,
  ...appointmentSpeech,
} as const satisfies Record<string, SentenceRow>;

export type SpokenSentence = keyof typeof sentences;

export const isSpokenSentence = (name: string): name is SpokenSentence => Object.hasOwn(sentences, name);

/** In the order in which they are heard. */
export const sentenceNames = Object.keys(sentences).filter(isSpokenSentence);

/** Those that the flows of a caller say, so that one answer holds them all; the owner line and the appointment line ask for their own. */
export const callerSentences = Object.keys({ ...mainLineSpeech, ...messageSpeech, ...waitingSpeech, ...professionalsSpeech }).filter(
  isSpokenSentence,
);

/** One sentence's row, with all that any row may have. */
export const sentenceRow = (name: SpokenSentence): SentenceRow => sentences[name];
