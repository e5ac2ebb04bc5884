import * as z from 'zod';
import { Language } from '../../practice/vocabulary.ts';

const Instant = z.iso.datetime({ offset: true });

/** A reminder call that was started: on which day of the practice, when, and which contact it is. */
export const Reminder = z.object({ day: z.iso.date(), at: Instant, contactId: z.string() });
export type Reminder = z.infer<typeof Reminder>;

/**
 * One appointment as the practice's own system knows it, without a name, a reason or a specialty: what is not here can be told to nobody.
 * It lives under its practice in the table, and nowhere else.
 */
export const Appointment = z.object({
  schema: z.literal(1),
  /** Made from the reference, and gives nothing away: contacts and logs may carry it. */
  id: z.string(),
  version: z.int().positive(),
  practiceId: z.string(),
  /** What the practice's own system calls it. */
  reference: z.string(),
  startsAt: Instant,
  patientBirthDate: z.iso.date(),
  /** The number on file, E.164. */
  phone: z.string(),
  /** Under what it is found: HMACs, so that no index gives a birth date or a number away. */
  birthKey: z.string(),
  phoneKey: z.string(),
  language: Language,
  status: z.enum(['booked', 'confirmed', 'cancelled']),
  statusAt: Instant,
  statusBy: z.enum(['practice', 'patient-by-key']),
  askedToMoveAt: Instant.optional(),
  reminders: z.array(Reminder),
});
export type Appointment = z.infer<typeof Appointment>;
