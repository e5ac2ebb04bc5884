import type { ClosedDay, Practice, TimeRange, WeeklyHours } from '../../practice/practice.ts';
import { weekdays } from '../../practice/vocabulary.ts';
import { Temporal } from '../time.ts';
import { usHolidays } from './us-holidays.ts';

/** What decides when the office is open. */
export type Office = Pick<Practice, 'timeZone' | 'hours' | 'closedDays' | 'specialHours'>;

/** Hours on the wall of a place, day by day. */
export interface Schedule {
  timeZone: string;
  rangesOn(date: Temporal.PlainDate): readonly TimeRange[];
}

/** `from` included, `to` excluded. */
export interface Span {
  from: Temporal.Instant;
  to: Temporal.Instant;
}

/** How far ahead a search looks. Settings that keep an office closed for longer than 60 days are refused. */
export const horizonDays = 400;

/** The practice's own hours: a day with hours of its own first, then closed days, then the week. */
export function officeSchedule({ timeZone, hours, closedDays, specialHours }: Office): Schedule {
  return {
    timeZone,
    rangesOn: (date) => {
      const special = specialHours[date.toString()];
      if (special) return special;
      return closedDays.some((day) => fallsOn(day, date)) ? [] : ofWeek(hours, date);
    },
  };
}

/** The hours in which assistants work for the practice; they do not keep its holidays. */
export function assistantSchedule({ timeZone, assistantHours }: Pick<Practice, 'timeZone' | 'assistantHours'>): Schedule {
  return { timeZone, rangesOn: (date) => ofWeek(assistantHours, date) };
}

function ofWeek(hours: WeeklyHours, date: Temporal.PlainDate): readonly TimeRange[] {
  const weekday = weekdays[date.dayOfWeek - 1];
  return weekday ? hours[weekday] : [];
}

/** Whether a closed day of the settings is this date. */
export function fallsOn(day: ClosedDay, date: Temporal.PlainDate): boolean {
  if (day.kind === 'dates') return day.from <= date.toString() && date.toString() <= day.to;
  if (day.kind === 'every-year') return date.toString().endsWith(`-${day.monthDay}`);
  return usHolidays[day.label]?.(date.year).equals(date) ?? false;
}

/** The spans of one day, in order and apart. A start inside the hour that a clock change skips moves after it; an end in an hour that comes twice is the second one. */
export function spansOn(schedule: Schedule, date: Temporal.PlainDate): Span[] {
  const spans: Span[] = [];
  for (const range of schedule.rangesOn(date)) {
    const start = instantOf(date, range.from, schedule.timeZone, 'compatible');
    const before = spans.at(-1);
    const from = before && Temporal.Instant.compare(before.to, start) > 0 ? before.to : start;
    const to = instantOf(date, range.to, schedule.timeZone, 'later');
    if (Temporal.Instant.compare(from, to) < 0) spans.push({ from, to });
  }
  return spans;
}

function instantOf(date: Temporal.PlainDate, time: string, timeZone: string, disambiguation: 'compatible' | 'later'): Temporal.Instant {
  if (time === '24:00') return date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return date.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation }).toInstant();
}

/** Spans from a date on, until the horizon. */
export function* spansFrom(schedule: Schedule, date: Temporal.PlainDate): Generator<Span, void, undefined> {
  for (let day = 0; day <= horizonDays; day += 1) yield* spansOn(schedule, date.add({ days: day }));
}

/** The date that the wall calendar of a place shows at an instant. */
export function localDate({ timeZone }: { timeZone: string }, instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}
