import { Temporal } from 'temporal-polyfill';
import type { Hours, OpenPeriod } from './resources.ts';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Whether hours of operation are open at `now` (epoch milliseconds), with overrides in their own time zone. */
export function isOpen({ timeZone, periods, overrides }: Hours, now: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const date = local.toPlainDate().toString();
  const day = days[local.dayOfWeek - 1] ?? '';
  const minute = local.hour * 60 + local.minute;
  const override = overrides.find(({ from, till }) => from <= date && date <= till);
  if (override?.kind === 'CLOSED') return false;
  return covers(override?.periods ?? periods, day, minute);
}

/** A period whose end is its start, or 0:00, lasts until midnight. */
function covers(periods: readonly OpenPeriod[], day: string, minute: number): boolean {
  return periods.some(
    (period) => period.day === day && period.from <= minute && minute < (period.till <= period.from ? 24 * 60 : period.till),
  );
}
