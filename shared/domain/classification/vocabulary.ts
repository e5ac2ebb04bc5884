import * as z from 'zod';

/**
 * The words in which a message is sorted. Order matters: the first urgency is the worst.
 * `emergency` life, limb, sight, self-harm, harm to others · `urgent` clinician within 30 minutes ·
 * `same-day` clinical, a licensed person reviews it · `routine` nothing clinical in it.
 */
export const Urgency = z.enum(['emergency', 'urgent', 'same-day', 'routine']);
export type Urgency = z.infer<typeof Urgency>;

/** `unsure` asks for human ears; it says nothing about how bad it is. */
export const Certainty = z.enum(['sure', 'unsure']);
export type Certainty = z.infer<typeof Certainty>;

export const Topic = z.enum([
  'symptom',
  'medication',
  'refill',
  'appointment',
  'results',
  'records-referral',
  'billing',
  'insurance',
  'privacy',
  'complaint',
  'demographics',
  'other',
]);
export type Topic = z.infer<typeof Topic>;

export const CallerKind = z.enum(['patient', 'family', 'pharmacy', 'laboratory', 'clinician', 'facility', 'other']);
export type CallerKind = z.infer<typeof CallerKind>;

/** A span of the original text, in UTF-16 units, `end` exclusive, and the rule that saw something there. */
export const Evidence = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), rule: z.string().min(1) });
export type Evidence = z.infer<typeof Evidence>;

/** True when `a` must be handled before `b`. */
export function isWorse(a: Urgency, b: Urgency): boolean {
  return Urgency.options.indexOf(a) < Urgency.options.indexOf(b);
}

/** The more urgent of two; raising is the only way urgency moves by rule. */
export function worstOf(a: Urgency, b: Urgency): Urgency {
  return isWorse(a, b) ? a : b;
}
