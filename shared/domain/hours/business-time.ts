import type { Practice, PromisedTime } from '../../practice/practice.ts';
import { isAfter, later } from '../moments.ts';
import type { Temporal } from '../time.ts';
import {
  assistantSchedule,
  horizonDays,
  localDate,
  type Office,
  officeSchedule,
  type Schedule,
  type Span,
  spansFrom,
  spansOn,
} from './schedule.ts';

/** The moment by which `minutes` of office hours have passed since `at`. Throws RangeError when the office does not open for 400 days. */
export function addBusinessMinutes(office: Office, at: Temporal.Instant, minutes: number): Temporal.Instant {
  return addMinutes(officeSchedule(office), at, minutes);
}

/** The same, counting the hours in which assistants work. */
export function addStaffedMinutes(
  practice: Pick<Practice, 'timeZone' | 'assistantHours'>,
  at: Temporal.Instant,
  minutes: number,
): Temporal.Instant {
  return addMinutes(assistantSchedule(practice), at, minutes);
}

function addMinutes(schedule: Schedule, at: Temporal.Instant, minutes: number): Temporal.Instant {
  let left = minutes * 60_000;
  for (const { from, to } of spansFrom(schedule, localDate(schedule, at))) {
    if (!isAfter(to, at)) continue;
    const start = later(from, at);
    const length = to.epochMilliseconds - start.epochMilliseconds;
    if (left <= length) return start.add({ milliseconds: left });
    left -= length;
  }
  throw neverOpen();
}

/**
 * The business day that is `days` later, as people count: 0 is today while the office has not closed for the day, else the next
 * business day; 1 is the first business day that opens after `at`, so before the doors open it is today.
 * Throws RangeError when the office does not open for 400 days.
 */
export function businessDaysLater(office: Office, at: Temporal.Instant, days: number): Temporal.PlainDate {
  return businessDay(office, at, days).date;
}

/** Closing time of the first business day that opens after `at`. Throws as businessDaysLater does. */
export function endOfNextBusinessDay(office: Office, at: Temporal.Instant): Temporal.Instant {
  return endOfBusinessDay(office, at, 1);
}

/** Closing time of the business day that is `days` later. Throws as businessDaysLater does. */
export function endOfBusinessDay(office: Office, at: Temporal.Instant, days: number): Temporal.Instant {
  return businessDay(office, at, days).closing;
}

/** The moment by which a promise made at `now` is kept. */
export function promisedBy(office: Office, promise: PromisedTime, now: Temporal.Instant): Temporal.Instant {
  return promise.kind === 'minutes' ? now.add({ minutes: promise.minutes }) : endOfBusinessDay(office, now, promise.days);
}

interface BusinessDay {
  date: Temporal.PlainDate;
  opening: Temporal.Instant;
  closing: Temporal.Instant;
}

function businessDay(office: Office, at: Temporal.Instant, days: number): BusinessDay {
  let left = days;
  for (const day of businessDaysFrom(office, localDate(office, at))) {
    if (days === 0 && isAfter(day.closing, at)) return day;
    if (days === 0 || !isAfter(day.opening, at)) continue;
    left -= 1;
    if (left === 0) return day;
  }
  throw neverOpen();
}

function* businessDaysFrom(office: Office, first: Temporal.PlainDate): Generator<BusinessDay, void, undefined> {
  const schedule = officeSchedule(office);
  for (let day = 0; day <= horizonDays; day += 1) {
    const date = first.add({ days: day });
    const spans: Span[] = spansOn(schedule, date);
    const [opening, closing] = [spans[0]?.from, spans.at(-1)?.to];
    if (opening && closing) yield { date, opening, closing };
  }
}

const neverOpen = (): RangeError => new RangeError(`no opening within ${horizonDays} days`);
