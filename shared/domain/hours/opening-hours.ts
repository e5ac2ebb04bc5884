import { isAfter, isWithin } from '../moments.ts';
import type { Temporal } from '../time.ts';
import { horizonDays, localDate, type Office, officeSchedule, spansFrom, spansOn } from './schedule.ts';

/** True from the minute the office opens until just before it closes; false in breaks and on closed days. */
export function isOpen(office: Office, at: Temporal.Instant): boolean {
  return spansOn(officeSchedule(office), localDate(office, at)).some((span) => isWithin(at, span));
}

/** When the office next opens, strictly after `at`; while it is open, the opening after that. Undefined when it does not within 400 days. */
export function nextOpening(office: Office, at: Temporal.Instant): Temporal.Instant | undefined {
  let closedAt: Temporal.Instant | undefined;
  for (const { from, to } of spansFrom(officeSchedule(office), localDate(office, at).subtract({ days: 1 }))) {
    // A day that begins as the one before ends, at midnight, is no opening.
    if (isAfter(from, at) && !closedAt?.equals(from)) return from;
    closedAt = to;
  }
  return undefined;
}

/** When the office next closes, strictly after `at`; a break counts. Undefined when it never does within 400 days, or never opens. */
export function nextClosing(office: Office, at: Temporal.Instant): Temporal.Instant | undefined {
  const start = localDate(office, at).subtract({ days: 1 });
  let closing: Temporal.Instant | undefined;
  for (const { from, to } of spansFrom(officeSchedule(office), start)) {
    if (closing && !closing.equals(from)) return closing;
    if (isAfter(to, at)) closing = to;
  }
  const horizon = start
    .add({ days: horizonDays + 1 })
    .toZonedDateTime(office.timeZone)
    .toInstant();
  return closing?.equals(horizon) ? undefined : closing;
}
