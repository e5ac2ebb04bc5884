import { describe, expect, it } from '@jest/globals';
import { latestReportPeriod, reportDue } from '../../../shared/domain/hours/report-period.ts';
import { anInstant, at } from './an-office.ts';

const reporting = (time: string) => ({ timeZone: 'America/New_York', reports: { daily: { at: time, to: ['a'] } } });
const inWords = (due: ReturnType<typeof reportDue>) => due && [due.period, due.from.toString(), due.to.toString()];

describe('a report at 07:30', () => {
  const today = ['2026-11-24', '2026-11-23T12:30:00Z', '2026-11-24T12:30:00Z'];

  it.each([
    ['a second early', '2026-11-24T07:29:59', undefined],
    ['on time', '2026-11-24T07:30', today],
    ['when the schedule runs late', '2026-11-24T07:59:59', today],
    ['half an hour later', '2026-11-24T08:00', undefined],
    ['in the evening', '2026-11-24T19:30', undefined],
  ])('%s', (_when, time, due) => {
    expect(inWords(reportDue(reporting('07:30'), at(time)))).toEqual(due);
  });

  it('covers the last whole day at any other time', () => {
    expect(latestReportPeriod(reporting('07:30'), at('2026-11-24T07:00')).period).toBe('2026-11-23');
    expect(latestReportPeriod(reporting('07:30'), at('2026-11-24T23:00')).period).toBe('2026-11-24');
  });
});

describe('when the clocks change', () => {
  it.each([
    ['23 hours in spring', '07:30', '2027-03-14T07:30', '2027-03-14', 23],
    ['25 hours in autumn', '07:30', '2026-11-01T07:30', '2026-11-01', 25],
    ['a report time that spring skips', '02:30', '2027-03-14T03:30', '2027-03-14', 24],
  ])('%s', (_what, time, now, period, hours) => {
    const due = reportDue(reporting(time), at(now));
    expect(due?.period).toBe(period);
    expect(due && due.from.until(due.to).total('hours')).toBe(hours);
  });

  it('goes out once when its half hour comes twice', () => {
    const passes = ['2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00'].map(
      (time) => reportDue(reporting('01:30'), anInstant(time))?.period,
    );
    expect(passes).toEqual(['2026-11-01', undefined]);
  });
});

it.each(['07:30', '02:30', '00:00'])(
  'has one half hour a day at %s, and its periods leave no gap, over both changes of the clocks',
  (time) => {
    for (const start of ['2026-10-20T00:00Z', '2027-03-03T00:00Z']) {
      const halfHours = Array.from({ length: 20 * 48 }, (_, step) => anInstant(start).add({ minutes: step * 30 }));
      const due = halfHours.flatMap((now) => reportDue(reporting(time), now) ?? []);
      expect(due).toHaveLength(20);
      due.slice(1).forEach((next, index) => expect(next.from.equals(due[index]?.to ?? next.to)).toBe(true));
    }
  },
);
