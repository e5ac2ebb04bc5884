import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { Temporal } from '../../domain/time.ts';
import type { PromisedTime, TimeRange } from '../practice.ts';
import { clip, type Reading } from './section.ts';

/** A US number as people write it, or an international one with +; given back as E.164. */
export function readPhone(written: string): Reading<string> {
  const number = parsePhoneNumberFromString(written, 'US');
  if (number?.isPossible() && (number.countryCallingCode !== '1' || number.isValid())) return { value: number.number };
  return { mistake: `"${clip(written)}" is not a telephone number; write it with area code, such as +1 202 555 0100` };
}

const minutePhrase = /^(?:(\d{1,4})\s*(?:min|mins|minute|minutes)?|(\d{1,2})\s*(?:h|hour|hours))$/u;

/** "at once", "5 min", "1 hour", or a bare number of minutes. */
export function readMinutes(written: string): Reading<number> {
  if (written === 'at once') return { value: 0 };
  const [, minutes, hours] = minutePhrase.exec(written) ?? [];
  if (minutes !== undefined) return { value: Number(minutes) };
  if (hours !== undefined) return { value: Number(hours) * 60 };
  return { mistake: `"${clip(written)}" is not a time; write it in minutes, such as 10 min` };
}

/** "20 s", "20 seconds", or a bare number of seconds. */
export function readSeconds(written: string): Reading<number> {
  const seconds = /^(\d{1,3})\s*(?:s|sec|secs|second|seconds)?$/u.exec(written)?.[1];
  if (seconds !== undefined) return { value: Number(seconds) };
  return { mistake: `"${clip(written)}" is not a time; write it in seconds, such as 20 s` };
}

/** "30 min", "same business day", "next business day", "2 business days". */
export function readPromise(written: string): Reading<PromisedTime> {
  if (written === 'same business day') return { value: { kind: 'business-days', days: 0 } };
  if (written === 'next business day') return { value: { kind: 'business-days', days: 1 } };
  const days = /^(\d) business days?$/u.exec(written)?.[1];
  if (days !== undefined) return { value: { kind: 'business-days', days: Number(days) } };
  const minutes = readMinutes(written);
  if ('value' in minutes && minutes.value > 0) return { value: { kind: 'minutes', minutes: minutes.value } };
  return { mistake: `"${clip(written)}" is not a promise; write 30 min, same business day, next business day or 2 business days` };
}

/** A wall time, 00:00 to 23:59. */
export function readTime(written: string): Reading<string> {
  const [, hour, minute] = /^(\d{1,2}):(\d\d)$/u.exec(written) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return notATime(written);
  return { value: `${hour.padStart(2, '0')}:${minute}` };
}

const notATime = (written: string): { mistake: string } => ({
  mistake: `"${clip(written)}" is not a time of day; use 24-hour time, such as 08:30 or 17:00`,
});

/** A date that exists, yyyy-mm-dd. */
export function readDate(written: string): Reading<string> {
  if (/^\d{4}-\d\d-\d\d$/u.test(written) && exists(written)) return { value: written };
  return { mistake: `"${clip(written)}" is not a date; write year-month-day, such as 2026-12-24` };
}

function exists(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day || month > 12 || day > 31) return false;
  const constrained = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return constrained.day === day && year >= 2000;
}

/** A day of every year, mm-dd; 02-29 counts in leap years only. */
export function readMonthDay(written: string): Reading<string> {
  if (/^\d\d-\d\d$/u.test(written) && exists(`2028-${written}`)) return { value: written };
  return { mistake: `"${clip(written)}" is not a day of the year; write month-day, such as 12-25` };
}

/** "2026-12-24 17:00 .. 2026-12-26 08:00", both wall times of the practice. */
export function readSpan(written: string): Reading<{ from: string; to: string }> {
  const ends = written.split('..').map((end) => end.trim().split(/\s+/u));
  const [from, to] = ends.map(([date = '', time = '', ...more]) => (more.length > 0 ? undefined : moment(date, time)));
  if (!from || !to || ends.length !== 2) {
    return { mistake: `"${clip(written)}" is not a period; write 2026-12-24 17:00 .. 2026-12-26 08:00` };
  }
  return from < to ? { value: { from, to } } : { mistake: `"${clip(written)}" ends before it starts` };
}

function moment(date: string, time: string): string | undefined {
  const [day, clock] = [readDate(date), readTime(time)];
  return 'value' in day && 'value' in clock ? `${day.value}T${clock.value}` : undefined;
}

/** "08:00-17:00"; the end may be 24:00, and is after the start: hours do not run over midnight. */
export function readRange(written: string): Reading<TimeRange> {
  const [start = '', end = '', ...more] = written.split('-').map((part) => part.trim());
  const [from, to] = [readTime(start), end === '24:00' ? { value: end } : readTime(end)];
  if (more.length > 0 || end === '') return { mistake: `"${clip(written)}" is not a range of hours; write 08:00-17:00` };
  if ('mistake' in from) return from;
  if ('mistake' in to) return to;
  if (from.value < to.value) return { value: { from: from.value, to: to.value } };
  return { mistake: `"${clip(written)}" ends before it starts; hours end at 24:00 at the latest` };
}
