import type { Practice } from '../../practice/practice.ts';
import { Temporal } from '../time.ts';
import type { Appointment } from './appointment.ts';

/**
 * When reminders are called, by the practice's clock, on the day before. Whatever a practice may choose one day stays within 9:00 and 20:00: tighter than
 * the 8 to 21 of 47 CFR 64.1200(c)(1) for telephone solicitation, by which calls of any kind are judged.
 */
const hours = { from: Temporal.PlainTime.from('10:00'), to: Temporal.PlainTime.from('20:00') } as const;

type Zoned = Pick<Practice, 'timeZone'>;

/** The day of the practice whose appointments are called about now; undefined outside the hours. */
export function dayToRemindOf({ timeZone }: Zoned, now: Temporal.Instant): Temporal.PlainDate | undefined {
  const local = now.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  const [early, late] = [Temporal.PlainTime.compare(time, hours.from) < 0, Temporal.PlainTime.compare(time, hours.to) >= 0];
  return early || late ? undefined : local.toPlainDate().add({ days: 1 });
}

/** The moments between which a day of the practice lies. */
export function spanOf({ timeZone }: Zoned, day: Temporal.PlainDate): { from: Temporal.Instant; to: Temporal.Instant } {
  const start = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone }).toInstant();
  return { from: start(day), to: start(day.add({ days: 1 })) };
}

/** Whether an appointment of that day still wants its call: not when the patient has answered in any way, and once a day. */
export function wantsReminder({ status, askedToMoveAt, reminders }: Appointment, today: string): boolean {
  return status === 'booked' && askedToMoveAt === undefined && !reminders.some(({ day }) => day === today);
}

/** The appointment with its call written down. */
export const reminded = (appointment: Appointment, reminder: Appointment['reminders'][number]): Appointment => ({
  ...appointment,
  version: appointment.version + 1,
  reminders: [...appointment.reminders, reminder],
});
