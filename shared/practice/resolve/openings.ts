import { nextOpening } from '../../domain/hours/opening-hours.ts';
import { Temporal } from '../../domain/time.ts';
import type { Readable } from '../file/settings-file.ts';
import type { ClosedDay } from '../practice.ts';
import type { Complain } from '../problem.ts';

const longestClosure = { hours: 60 * 24 };

/** A promise such as "next business day" needs one. Complains when the office never opens, or stays closed for more than 60 days. */
export function checkOpenings(settings: Readable, complain: Complain): void {
  const { hours, closed = [], 'special-hours': specialHours = {}, 'time-zone': timeZone = 'UTC' } = settings;
  if (!hours) return;
  if (Object.values(hours).every((ranges) => ranges.length === 0)) return complain(['hours'], 'the office never opens; write its hours');
  closed.forEach((day, index) => {
    const from = firstDay(day)?.toZonedDateTime(timeZone).toInstant();
    const opening = from && nextOpening({ timeZone, hours, closedDays: closed, specialHours }, from);
    if (from && (!opening || Temporal.Instant.compare(opening, from.add(longestClosure)) > 0)) {
      complain(['closed', index], 'the office would stay closed for more than 60 days from here; check the dates');
    }
  });
}

function firstDay(day: ClosedDay): Temporal.PlainDate | undefined {
  if (day.kind === 'dates') return Temporal.PlainDate.from(day.from);
  return day.kind === 'every-year' ? Temporal.PlainDate.from(`2028-${day.monthDay}`) : undefined;
}
