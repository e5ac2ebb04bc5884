import * as z from 'zod';

const Instant = z.iso.datetime({ offset: true });

/** Why a contact has no work item. */
export const ContactReason = z.enum([
  'no-number-and-no-message',
  'test-call',
  'front-desk',
  'owner-line',
  'appointment-confirmed',
  'reminder-call',
]);
export type ContactReason = z.infer<typeof ContactReason>;

/** What a caller asked of their appointment by a key. */
export const Asked = z.object({ appointmentId: z.string(), what: z.enum(['confirm', 'cancel', 'move']), at: Instant });
export type Asked = z.infer<typeof Asked>;

/** One contact with a caller: an inbound call, or a reminder call of ours. When it is over it names exactly one work item or one reason. */
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
  /** What was chosen in the menu, as a code: a topic, again, person, professional. It says nothing about urgency. */
  chose: z.string().optional(),
  /** The call went to the front desk's own number; should it come back, it is not sent there again. */
  sentToDesk: z.boolean().optional(),
  /** The caller speaks through a relay service: whoever calls back talks to an operator first. */
  relay: z.boolean().optional(),
  /** The caller says that this is about an earlier message, and keyed this birth date. */
  callsAgain: z.boolean().optional(),
  birthDate: z.iso.date().optional(),
  /** The notice was heard and a recording refused. Registering a message means that it was heard and not refused. */
  recordingRefusedAt: Instant.optional(),
  /** The caller chose to be called back instead of waiting. */
  callBackAskedAt: Instant.optional(),
  /** Somebody at the front desk took the call. */
  deskAnsweredAt: Instant.optional(),
  /** Set before the beep. */
  messageRegisteredAt: Instant.optional(),
  promisedAt: Instant.optional(),
  /** The last key counts. */
  asked: Asked.optional(),
  /** We called to remind: it is no call that came in, and leaves something to do only when somebody asked for it. */
  reminder: z.literal(true).optional(),
  workItemId: z.string().optional(),
  reason: ContactReason.optional(),
});
export type Contact = z.infer<typeof Contact>;
