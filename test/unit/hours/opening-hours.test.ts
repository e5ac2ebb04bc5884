import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpen, nextClosing, nextOpening } from '../../../shared/domain/hours/opening-hours.ts';
import type { Office } from '../../../shared/domain/hours/schedule.ts';
import { anInstant, anOffice, at, closed } from './an-office.ts';

const office = anOffice();
const local = (instant: ReturnType<typeof nextOpening>, { timeZone }: Office = office): string | undefined =>
  instant?.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('a family practice in New York, open 08:00 to 17:00 with a break, Fridays to 15:00', () => {
  it.each([
    ['before opening', '2026-11-23T07:59:59', false, '2026-11-23T08:00', '2026-11-23T12:00'],
    ['at opening', '2026-11-23T08:00', true, '2026-11-23T13:00', '2026-11-23T12:00'],
    ['the last second before the break', '2026-11-23T11:59:59', true, '2026-11-23T13:00', '2026-11-23T12:00'],
    ['as the break begins', '2026-11-23T12:00', false, '2026-11-23T13:00', '2026-11-23T17:00'],
    ['in the afternoon', '2026-11-23T16:59', true, '2026-11-24T08:00', '2026-11-23T17:00'],
    ['at closing', '2026-11-23T17:00', false, '2026-11-24T08:00', '2026-11-24T12:00'],
    ['at midnight', '2026-11-24T00:00', false, '2026-11-24T08:00', '2026-11-24T12:00'],
    ['the evening before Thanksgiving', '2026-11-25T17:30', false, '2026-11-30T08:00', '2026-11-30T12:00'],
    ['on Thanksgiving', '2026-11-26T10:00', false, '2026-11-30T08:00', '2026-11-30T12:00'],
    ['the day after', '2026-11-27T10:00', false, '2026-11-30T08:00', '2026-11-30T12:00'],
    ['on a Saturday', '2026-11-21T10:00', false, '2026-11-23T08:00', '2026-11-23T12:00'],
    ['on the half day before Christmas', '2026-12-24T11:59', true, '2026-12-28T08:00', '2026-12-24T12:00'],
    ['on the afternoon of that half day', '2026-12-24T13:30', false, '2026-12-28T08:00', '2026-12-28T12:00'],
    ['on Christmas, which comes every year', '2028-12-25T10:00', false, '2028-12-26T08:00', '2028-12-26T12:00'],
  ])('%s', (_when, time, open, opening, closing) => {
    expect(isOpen(office, at(time))).toBe(open);
    expect(local(nextOpening(office, at(time)))).toBe(opening);
    expect(local(nextClosing(office, at(time)))).toBe(closing);
  });
});

describe('when the clocks change', () => {
  const nights = anOffice({ hours: { ...closed, sunday: [{ from: '02:30', to: '04:00' }] } });

  it('opens after the hour that spring skips', () => {
    expect(local(nextOpening(nights, at('2027-03-14T00:00')))).toBe('2027-03-14T03:30');
    expect(isOpen(nights, at('2027-03-14T03:29'))).toBe(false);
    expect(isOpen(nights, at('2027-03-14T03:30'))).toBe(true);
  });

  it('stays open through the hour that comes twice in autumn', () => {
    const early = anOffice({ hours: { ...closed, sunday: [{ from: '00:30', to: '01:30' }] } });
    expect(isOpen(early, anInstant('2026-11-01T01:15-04:00'))).toBe(true);
    expect(isOpen(early, anInstant('2026-11-01T01:15-05:00'))).toBe(true);
    expect(isOpen(early, anInstant('2026-11-01T01:30-05:00'))).toBe(false);
    expect(nextClosing(early, anInstant('2026-11-01T00:45-04:00'))?.toString()).toBe('2026-11-01T06:30:00Z');
  });

  it('opens at eight on the wall on both sides of the change', () => {
    expect(nextOpening(office, at('2026-10-30T20:00'))?.toString()).toBe('2026-11-02T13:00:00Z');
    expect(nextOpening(office, at('2026-10-29T20:00'))?.toString()).toBe('2026-10-30T12:00:00Z');
  });
});

describe('an office that closes at midnight', () => {
  const day = [{ from: '00:00', to: '24:00' }];

  it('does not open and close at midnight when it is open all weekend', () => {
    const weekend = anOffice({ hours: { ...closed, saturday: day, sunday: day } });
    expect(local(nextClosing(weekend, at('2026-11-21T10:00')))).toBe('2026-11-23T00:00');
    expect(local(nextOpening(weekend, at('2026-11-21T10:00')))).toBe('2026-11-28T00:00');
    expect(isOpen(weekend, at('2026-11-22T00:00'))).toBe(true);
  });

  it('has no next opening or closing when it never closes', () => {
    const always = anOffice({
      hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day },
      closedDays: [],
      specialHours: {},
    });
    expect(nextOpening(always, at('2026-11-21T10:00'))).toBeUndefined();
    expect(nextClosing(always, at('2026-11-21T10:00'))).toBeUndefined();
  });

  it('has no next opening when it never opens', () => {
    expect(nextOpening(anOffice({ hours: closed, specialHours: {} }), at('2026-11-21T10:00'))).toBeUndefined();
  });
});

it('agrees with itself at any moment: closed just before an opening, open at it; open just before a closing, closed at it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }),
      fc.constantFrom('America/New_York', 'America/Los_Angeles', 'America/Phoenix'),
      (minutes, timeZone) => {
        const place = anOffice({ timeZone });
        const now = anInstant('2026-01-01T00:00Z').add({ minutes });
        const [opening, closing] = [nextOpening(place, now), nextClosing(place, now)];
        if (!opening || !closing) throw new Error('an office with hours opens and closes');
        expect([isOpen(place, opening.subtract({ seconds: 1 })), isOpen(place, opening)]).toEqual([false, true]);
        expect([isOpen(place, closing.subtract({ seconds: 1 })), isOpen(place, closing)]).toEqual([true, false]);
        expect(isOpen(place, now)).toBe(closing.epochMilliseconds < opening.epochMilliseconds);
      },
    ),
    { numRuns: 25 },
  );
});
