import * as z from 'zod';

const Instant = z.iso.datetime({ offset: true });

/** One page call to one clinician about one item. Its number within the item is its id. */
export const Page = z.object({
  schema: z.literal(1),
  itemId: z.string(),
  n: z.int().positive(),
  practiceId: z.string(),
  person: z.string(),
  /** `offer`: will you take it? `follow-up`: have you reached the patient? */
  stage: z.enum(['offer', 'follow-up']),
  /** The step of the ladder that it came from; a follow-up comes from none. */
  step: z.int().nonnegative().optional(),
  startedAt: Instant,
  contactId: z.string().optional(),
  /** When the PIN was keyed on this call; nothing else is honoured before. */
  verifiedAt: Instant.optional(),
  outcome: z.enum(['accepted', 'passed', 'reached', 'not-reached']).optional(),
  /** When that key was pressed. */
  answeredAt: Instant.optional(),
});
export type Page = z.infer<typeof Page>;
