import { mainLineSpeech } from './main-line.ts';
import { messageSpeech } from './message.ts';
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
} as const satisfies Record<string, SentenceRow>;

export type SpokenSentence = keyof typeof sentences;
