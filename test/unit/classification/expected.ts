import { classify, type Classification } from '../../../shared/domain/classification/classify.ts';
import type { Certainty, Topic, Urgency } from '../../../shared/domain/classification/vocabulary.ts';

/** A message, its urgency, its first topic, and its certainty when that is not `sure`. */
export type Expected = readonly [text: string, urgency: Urgency, topic: Topic, certainty?: Certainty];

const spanish = /[¿¡áéíóúñ]|\b(tengo|mi|quisiera|necesito|quiero|está|dando)\b/iu;

/** Classifies as a clear voicemail would be, in the language it was spoken. */
export function heard(text: string): Classification {
  return classify({ text, language: spanish.test(text) ? 'es-US' : 'en-US', medicalKey: false });
}
