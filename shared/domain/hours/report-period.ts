import type { Practice } from '../../practice/practice.ts';
import { isAfter } from '../moments.ts';
import type { Temporal } from '../time.ts';

/** What one daily report covers: `from` included, `to` excluded. The period is named by the local date on which it ends. */
export interface ReportPeriod {
  period: string;
  from: Temporal.Instant;
  to: Temporal.Instant;
}

type Reporting = Pick<Practice, 'timeZone' | 'reports'>;

/** The period whose report falls due in the half hour that holds `now`; undefined in any other half hour. Safe to ask twice: the answer is the same. */
export function reportDue(practice: Reporting, now: Temporal.Instant): ReportPeriod | undefined {
  const latest = latestReportPeriod(practice, now);
  return isAfter(latest.to.add({ minutes: 30 }), now) ? latest : undefined;
}

/** The last period that is over: from yesterday's report time to today's, which is 23 or 25 hours when the clocks change. */
export function latestReportPeriod({ timeZone, reports }: Reporting, now: Temporal.Instant): ReportPeriod {
  const end = (date: Temporal.PlainDate): Temporal.Instant => date.toPlainDateTime(reports.daily.at).toZonedDateTime(timeZone).toInstant();
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const date = isAfter(end(today), now) ? today.subtract({ days: 1 }) : today;
  return { period: date.toString(), from: end(date.subtract({ days: 1 })), to: end(date) };
}
