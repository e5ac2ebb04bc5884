import type { Appointment } from '../domain/appointment/appointment.ts';
import type { CallerCheck } from '../domain/appointment/caller-check.ts';
import type { Temporal } from '../domain/time.ts';

export interface AppointmentStore {
  find(practiceId: string, id: string): Promise<Appointment | undefined>;
  /** Those of everybody with this birth key at any practice that has made it: a key is of one practice. */
  bornOn(birthKey: string): Promise<Appointment[]>;
  /** Those of a practice that start in [from, to), the first one first. */
  startingBetween(practiceId: string, from: Temporal.Instant, to: Temporal.Instant): Promise<Appointment[]>;
  /** Version 1 must not exist yet; a higher one replaces the one before it. False when somebody else was first. */
  save(appointment: Appointment): Promise<boolean>;
  /** What was found out about who is on this call. */
  check(contactId: string): Promise<CallerCheck | undefined>;
  /** The same rule of versions. */
  saveCheck(check: CallerCheck): Promise<boolean>;
  /** No reminder calls any more on this number, for this practice. The first time stays. */
  stopReminders(practiceId: string, phoneKey: string, at: string): Promise<void>;
  remindersStopped(practiceId: string, phoneKey: string): Promise<boolean>;
}
