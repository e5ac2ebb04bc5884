import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addBusinessMinutes,
  addStaffedMinutes,
  businessDaysLater,
  endOfBusinessDay,
  endOfNextBusinessDay,
  promisedBy,
} from '../../../shared/domain/hours/business-time.ts';
import { isOpen } from '../../../shared/domain/hours/opening-hours.ts';
import type { Temporal } from '../../../shared/domain/time.ts';
import { anInstant, anOffice, at, closed } from './an-office.ts';

const office = anOffice();
const wall = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO('America/New_York').toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('the next business day', () => {
  it.each([
    ['in the evening', '2026-11-23T21:00', '2026-11-24T17:00'],
    ['in the night, before the doors open', '2026-11-24T02:00', '2026-11-24T17:00'],
    ['while open, it is tomorrow', '2026-11-24T10:00', '2026-11-25T17:00'],
    ['in the break, it is tomorrow', '2026-11-24T12:30', '2026-11-25T17:00'],
    ['on Friday evening, it is Monday', '2026-11-20T18:00', '2026-11-23T17:00'],
    ['before a long weekend, it is after it', '2026-11-25T18:00', '2026-11-30T17:00'],
    ['on a half day, it ends early', '2026-12-23T18:00', '2026-12-24T12:00'],
    ['over the change of the clocks', '2027-03-12T18:00', '2027-03-15T17:00'],
  ])('%s', (_when, time, end) => {
    expect(wall(endOfNextBusinessDay(office, at(time)))).toBe(end);
  });
});

describe('a number of business days', () => {
  it.each([
    ['today, while open', '2026-11-23T10:00', 0, '2026-11-23'],
    ['today, before opening', '2026-11-23T02:00', 0, '2026-11-23'],
    ['today, in the break', '2026-11-23T12:30', 0, '2026-11-23'],
    ['the next one, once closed', '2026-11-23T17:00', 0, '2026-11-24'],
    ['the next one, on a Saturday', '2026-11-21T10:00', 0, '2026-11-23'],
    ['one', '2026-11-23T10:00', 1, '2026-11-24'],
    ['two, over Thanksgiving', '2026-11-24T10:00', 2, '2026-11-30'],
    ['five', '2026-11-16T10:00', 5, '2026-11-23'],
  ])('%s', (_when, time, days, date) => {
    expect(businessDaysLater(office, at(time), days).toString()).toBe(date);
  });
});

describe('minutes of office hours', () => {
  it.each([
    ['within the morning', '2026-11-23T09:00', 60, '2026-11-23T10:00'],
    ['up to the break exactly', '2026-11-23T11:00', 60, '2026-11-23T12:00'],
    ['over the break', '2026-11-23T11:30', 60, '2026-11-23T13:30'],
    ['over the night', '2026-11-23T16:30', 60, '2026-11-24T08:30'],
    ['from a Sunday', '2026-11-22T15:00', 30, '2026-11-23T08:30'],
    ['none, while closed, is the next opening', '2026-11-22T15:00', 0, '2026-11-23T08:00'],
    ['over Thanksgiving', '2026-11-25T16:00', 120, '2026-11-30T09:00'],
  ])('%s', (_what, time, minutes, end) => {
    expect(wall(addBusinessMinutes(office, at(time), minutes))).toBe(end);
  });

  it('counts an hour by the clock of physics when the wall clock jumps', () => {
    const night = anOffice({ hours: { ...closed, sunday: [{ from: '01:00', to: '04:00' }] }, specialHours: {} });
    expect(addBusinessMinutes(night, anInstant('2027-03-14T06:00Z'), 90).toString()).toBe('2027-03-14T07:30:00Z');
    expect(addBusinessMinutes(night, anInstant('2026-11-01T05:00Z'), 150).toString()).toBe('2026-11-01T07:30:00Z');
  });

  it('counts the hours of the assistants, holidays included', () => {
    const evening = [{ from: '17:00', to: '22:00' }];
    const staffed = { timeZone: 'America/New_York', assistantHours: { ...closed, thursday: evening, friday: evening } };
    expect(wall(addStaffedMinutes(staffed, at('2026-11-26T21:30'), 60))).toBe('2026-11-27T17:30');
  });

  it('is additive, and never ends while the office is closed', () => {
    const minutes = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), minutes, minutes, (start, first, second) => {
        const now = anInstant('2026-01-01T00:00Z').add({ minutes: start });
        const whole = addBusinessMinutes(office, now, first + second);
        expect(addBusinessMinutes(office, addBusinessMinutes(office, now, first), second).equals(whole)).toBe(true);
        expect(isOpen(office, whole.subtract({ milliseconds: 1 }))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a promise', () => {
  it.each([
    [{ kind: 'minutes', minutes: 30 } as const, '2026-11-26T02:30'],
    [{ kind: 'business-days', days: 0 } as const, '2026-11-30T17:00'],
    [{ kind: 'business-days', days: 2 } as const, '2026-12-01T17:00'],
  ])('%j made in the night of Thanksgiving is kept by %s', (promise, by) => {
    expect(wall(promisedBy(office, promise, at('2026-11-26T02:00')))).toBe(by);
  });

  it('never lies in the past, and one more business day is later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 0, max: 4 }), (start, days) => {
        const now = anInstant('2026-01-01T00:00Z').add({ minutes: start });
        const end = endOfBusinessDay(office, now, days);
        expect(end.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
        expect(endOfBusinessDay(office, now, days + 1).epochMilliseconds).toBeGreaterThanOrEqual(end.epochMilliseconds);
      }),
      { numRuns: 25 },
    );
  });

  it('names itself when an office never opens', () => {
    expect(() => endOfNextBusinessDay(anOffice({ hours: closed, specialHours: {} }), at('2026-11-23T10:00'))).toThrow(
      'no opening within 400 days',
    );
  });
});
