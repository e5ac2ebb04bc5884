import * as z from 'zod';
import { ClosureAnnouncement, PlannedClosure } from './closure.ts';

/** A call on the owner line whose PIN was right: who it is, and what was chosen so far. Nothing is honoured on a call that has no such record. */
export const OwnerCall = z.object({
  schema: z.literal(1),
  contactId: z.string(),
  practiceId: z.string(),
  person: z.string(),
  verifiedAt: z.iso.datetime({ offset: true }),
  planned: PlannedClosure.optional(),
  announcement: ClosureAnnouncement.optional(),
  /** Something was recorded on this call: Connect puts all of a call into one file, so there is no second try. */
  recorded: z.boolean().default(false),
  /** The days that were offered to be opened again, by key: 1 is the first. */
  offered: z.array(z.iso.date()).default([]),
});
export type OwnerCall = z.infer<typeof OwnerCall>;
