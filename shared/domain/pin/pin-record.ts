import * as z from 'zod';

/** What is kept of a PIN: never the PIN. */
export const PinRecord = z.object({
  practiceId: z.string(),
  /** Short name of the person. */
  person: z.string(),
  /** HMAC of salt and PIN under the deployment's pepper, hex. */
  verifier: z.string(),
  salt: z.string(),
  /** Wrong entries since the last right one. */
  wrong: z.int(),
  lockedUntil: z.string().optional(),
  /** The same of the owner line, counted apart. */
  ownerLine: z.object({ wrong: z.int(), lockedUntil: z.string().optional() }).optional(),
  version: z.int(),
});
export type PinRecord = z.infer<typeof PinRecord>;
