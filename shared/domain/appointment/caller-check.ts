import * as z from 'zod';
import type { Temporal } from '../time.ts';
import type { Appointment } from './appointment.ts';

/** How often somebody may be wrong in one call. */
const most = 3;

/**
 * Who a caller has shown to be, on one call. It stays in the table under the contact, never in contact attributes: a key that comes later is
 * honoured only for the appointment that stands here.
 */
export const CallerCheck = z.object({
  schema: z.literal(1),
  contactId: z.string(),
  version: z.int().positive(),
  at: z.iso.datetime({ offset: true }),
  /** The keys of the different birth dates and numbers that were tried. */
  birthKeys: z.array(z.string()),
  phoneKeys: z.array(z.string()),
  /** What the caller may hear, and change. */
  appointmentId: z.string().optional(),
});
export type CallerCheck = z.infer<typeof CallerCheck>;

/** What a caller says of themselves; numbers in E.164. */
export interface Claim {
  readonly birthDate: string;
  /** The number that the network shows, when it identifies somebody. */
  readonly callerNumber?: string | undefined;
  readonly keyedNumber?: string | undefined;
}

/**
 * Whether somebody may hear of an appointment: the birth date and the number on file must both be right. A caller id alone is never enough, as anybody can
 * show any number (45 CFR 164.514(h) asks to verify identity before disclosing to somebody who is not known).
 */
export function mayHear({ birthDate, callerNumber, keyedNumber }: Claim, { patientBirthDate, phone }: Appointment): boolean {
  return birthDate === patientBirthDate && (phone === callerNumber || phone === keyedNumber);
}

/** The first appointment that lies ahead and was not cancelled. */
export function nextAppointment(list: readonly Appointment[], now: Temporal.Instant): Appointment | undefined {
  return list
    .filter(({ startsAt, status }) => status !== 'cancelled' && Date.parse(startsAt) > now.epochMilliseconds)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
}

interface Tried {
  readonly birthKey: string;
  readonly phoneKey?: string | undefined;
  /** What was found; whoever answers wrongly later loses it again. */
  readonly appointmentId?: string | undefined;
}

/**
 * The check after one more answer, or undefined when three birth dates or three numbers were tried already. The same answer again is no new
 * try: the check itself comes back, and a flow that asks twice costs the caller nothing.
 */
export function withTry(check: CallerCheck, { birthKey, phoneKey, appointmentId }: Tried, now: Temporal.Instant): CallerCheck | undefined {
  const birthKeys = [...new Set([...check.birthKeys, birthKey])];
  const phoneKeys = [...new Set([...check.phoneKeys, ...(phoneKey ? [phoneKey] : [])])];
  if (birthKeys.length > most || phoneKeys.length > most) return undefined;
  const same = birthKeys.length === check.birthKeys.length && phoneKeys.length === check.phoneKeys.length;
  if (same && appointmentId === check.appointmentId) return check;
  return { ...check, version: check.version + 1, at: now.toString(), birthKeys, phoneKeys, appointmentId };
}

/** Before the first answer of a call; version 0 is stored nowhere. */
export const unchecked = (contactId: string, now: Temporal.Instant): CallerCheck => ({
  schema: 1,
  contactId,
  version: 0,
  at: now.toString(),
  birthKeys: [],
  phoneKeys: [],
});
