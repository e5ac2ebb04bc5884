import * as z from 'zod';

const Instant = z.iso.datetime({ offset: true });

/** Why a contact has no work item. */
export const ContactReason = z.enum(['no-number-and-no-message', 'test-call']);
export type ContactReason = z.infer<typeof ContactReason>;

/** One inbound contact. When it is over it names exactly one work item or one reason. */
export const Contact = z.object({
  schema: z.literal(1),
  contactId: z.string(),
  practiceId: z.string(),
  line: z.string(),
  language: z.string(),
  startedAt: Instant,
  callerNumber: z.string().optional(),
  callbackNumber: z.string().optional(),
  medicalKey: z.boolean(),
  /** Set before the beep. */
  messageRegisteredAt: Instant.optional(),
  promisedAt: Instant.optional(),
  workItemId: z.string().optional(),
  reason: ContactReason.optional(),
});
export type Contact = z.infer<typeof Contact>;
