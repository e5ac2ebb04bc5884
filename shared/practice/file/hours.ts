import * as z from 'zod';
import { usHolidays } from '../../domain/hours/us-holidays.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { ClosedDay, TimeRange, WeeklyHours } from '../practice.ts';
import { weekdays, type Weekday } from '../vocabulary.ts';
import { readDayHours } from './day-hours.ts';
import { readDate, readMonthDay } from './phrases.ts';
import { clip, type Reading } from './section.ts';

const DayText = z.string('write hours such as 08:00-17:00, or closed');

/** A week, written as lines such as "Monday-Thursday: 08:00-17:00". Days left out are closed. */
export const Week = z.record(z.string(), DayText).transform((lines, context): WeeklyHours => {
  const week: Partial<Record<Weekday, TimeRange[]>> = {};
  for (const [written, hours] of Object.entries(lines)) {
    const complain = (message: string): void => context.addIssue({ code: 'custom', message, path: [written] });
    const [days, ranges] = [readDays(written), readDayHours(hours.trim())];
    if ('mistake' in days) complain(days.mistake);
    if ('mistake' in ranges) complain(ranges.mistake);
    if ('mistake' in days || 'mistake' in ranges) continue;
    const twice = days.value.find((day) => week[day]);
    if (twice) complain(`${capital(twice)} already has its hours in another line`);
    for (const day of days.value) week[day] = ranges.value;
  }
  return WholeWeek(week);
});

const WholeWeek = (week: Partial<Record<Weekday, TimeRange[]>>): WeeklyHours => ({
  monday: week.monday ?? [],
  tuesday: week.tuesday ?? [],
  wednesday: week.wednesday ?? [],
  thursday: week.thursday ?? [],
  friday: week.friday ?? [],
  saturday: week.saturday ?? [],
  sunday: week.sunday ?? [],
});

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** "Monday", "Mon-Thu", "Monday, Wednesday and Friday". */
function readDays(written: string): Reading<Weekday[]> {
  const days = written.split(/,|\band\b/u).map((part) => {
    const [first, last] = part.split('-').map(readDay);
    return first && (last ?? !part.includes('-')) ? between(first, last ?? first) : undefined;
  });
  const known = days.flatMap((list) => list ?? []);
  if (!days.includes(undefined) && new Set(known).size === known.length) return { value: known };
  return { mistake: `"${clip(written)}" names no days; write Monday, Monday-Thursday or Monday, Friday${didYouMean(written, weekdays)}` };
}

/** A weekday by its name or first three letters, in capitals or not; undefined for anything else. */
export function readDay(written: string): Weekday | undefined {
  const word = written.trim().toLowerCase();
  return word.length < 3 ? undefined : weekdays.find((day) => day === word || day.slice(0, 3) === word);
}

function between(first: Weekday, last: Weekday): Weekday[] {
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => weekdays[(from + step) % 7] ?? first);
}

/** One entry of `closed`: a holiday by name, or a label with a date, a range of dates, or a day of every year. */
const ClosedEntry = z
  .union([z.string(), z.record(z.string(), z.string())], {
    error: 'write a holiday, such as Thanksgiving Day, or a name with a date, such as Office party: 2026-12-18',
  })
  .transform((entry, context): ClosedDay => {
    const [[label, dates] = ['', undefined], ...more] = typeof entry === 'string' ? [[entry, undefined] as const] : Object.entries(entry);
    const reading = more.length > 0 ? { mistake: 'write one closed day a line, each with its own hyphen' } : readClosed(label, dates);
    if ('value' in reading) return reading.value;
    context.addIssue({ code: 'custom', message: reading.mistake });
    return z.NEVER;
  });

export const ClosedDays = z.array(ClosedEntry);

function readClosed(label: string, dates: string | undefined): Reading<ClosedDay> {
  if (dates === undefined) return readHoliday(label);
  const everyYear = readMonthDay(dates.trim());
  if ('value' in everyYear) return { value: { kind: 'every-year', label, monthDay: everyYear.value } };
  const [first = '', last = first, ...more] = dates.split('..').map((date) => date.trim());
  const [from, to] = [readDate(first), readDate(last)];
  if ('mistake' in from) return from;
  if ('mistake' in to) return to;
  if (more.length > 0 || from.value > to.value) return { mistake: `"${clip(dates)}" ends before it starts` };
  return { value: { kind: 'dates', label, from: from.value, to: to.value } };
}

function readHoliday(label: string): Reading<ClosedDay> {
  const known = Object.keys(usHolidays);
  const name = known.find((holiday) => holiday.toLowerCase() === label.trim().toLowerCase());
  if (name) return { value: { kind: 'us-holiday', label: name } };
  return {
    mistake: `"${clip(label)}" is not a holiday known by name; write its date too, such as ${clip(label)}: 12-24${didYouMean(label, known)}`,
  };
}

/** Days with other hours than their weekday: the half day before a holiday, a Saturday clinic. */
export const SpecialHours = z.record(z.string(), DayText).transform((lines, context) => {
  const special: Record<string, TimeRange[]> = {};
  for (const [written, hours] of Object.entries(lines)) {
    for (const reading of [readDate(written), readDayHours(hours.trim())]) {
      if ('mistake' in reading) context.addIssue({ code: 'custom', message: reading.mistake, path: [written] });
    }
    const ranges = readDayHours(hours.trim());
    if ('value' in ranges) special[written] = ranges.value;
  }
  return special;
});
