import { heldByClosure } from '../closure/held-by-closure.ts';
import type { LivePractice } from '../closure/with-closures.ts';
import { fallsOn, localDate } from '../hours/schedule.ts';
import { Temporal } from '../time.ts';

/**
 * Whether the reminder of an appointment that starts then is held back: nobody is told to come to a door that is closed, be it by the settings or
 * by telephone; on a day that opens late only who would come before the opening.
 */
export function isHeld(
  practice: Pick<LivePractice, 'timeZone' | 'closedDays' | 'specialHours' | 'closures'>,
  startsAt: string,
  now: Temporal.Instant,
): boolean {
  const moment = Temporal.Instant.from(startsAt);
  const day = localDate(practice, moment);
  const special = practice.specialHours[day.toString()];
  const closed = special ? special.length === 0 : practice.closedDays.some((each) => fallsOn(each, day));
  const time = moment.toZonedDateTimeISO(practice.timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  return closed || heldByClosure(practice, day.toString(), now, time);
}
