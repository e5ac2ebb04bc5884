import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backupAt, onCallAt } from '../../../shared/domain/rota/on-call.ts';
import type { Rota } from '../../../shared/practice/practice.ts';
import { anInstant, at } from '../hours/an-office.ts';

const weekly: Rota = {
  rotation: 'weekly',
  handOver: '08:00',
  starts: '2026-11-02',
  people: ['ada', 'ben', 'cho'],
  overrides: [{ from: '2026-12-24T17:00', to: '2026-12-26T08:00', person: 'dee' }],
  fallback: 'nurse',
};
const practice = (rota: Partial<Rota> = {}) => ({ timeZone: 'America/New_York', onCall: { adult: { ...weekly, ...rota } } });

describe('weekly turns, handed over on Mondays at eight', () => {
  it.each([
    ['the moment the first turn begins', '2026-11-02T08:00', 'ada'],
    ['the last second of it', '2026-11-09T07:59:59', 'ada'],
    ['the second turn', '2026-11-09T08:00', 'ben'],
    ['the third', '2026-11-16T08:00', 'cho'],
    ['the first again', '2026-11-23T08:00', 'ada'],
    ['before the first turn, counted back', '2026-11-02T07:59', 'cho'],
    ['long before', '2026-10-14T12:00', 'ada'],
    ['a year later', '2027-11-03T12:00', 'ben'],
    ['just before a swap', '2026-12-24T16:59', 'ben'],
    ['as a swap begins', '2026-12-24T17:00', 'dee'],
    ['as a swap ends', '2026-12-26T08:00', 'ben'],
  ])('%s', (_when, time, person) => {
    expect(onCallAt(practice(), 'adult', at(time))).toBe(person);
  });
});

describe('daily turns', () => {
  const daily: Partial<Rota> = { rotation: 'daily', handOver: '01:30', starts: '2026-10-31', overrides: [] };

  it('change once in the night in which the hour of hand-over comes twice', () => {
    const times = ['01:29-04:00', '01:30-04:00', '01:59-04:00', '01:00-05:00', '01:29-05:00', '01:30-05:00', '03:00-05:00'];
    expect(times.map((time) => onCallAt(practice(daily), 'adult', anInstant(`2026-11-01T${time}`)))).toEqual([
      'ada',
      ...Array(6).fill('ben'),
    ]);
  });

  it('change after the gap in the night in which that hour is skipped', () => {
    const spring = { ...daily, handOver: '02:30', starts: '2027-03-13' };
    const times = ['01:59-05:00', '03:00-04:00', '03:29-04:00', '03:30-04:00'];
    expect(times.map((time) => onCallAt(practice(spring), 'adult', anInstant(`2027-03-14T${time}`)))).toEqual(['ada', 'ada', 'ada', 'ben']);
  });
});

describe('the fallback', () => {
  it('is on call when nobody takes turns', () => {
    expect(onCallAt(practice({ people: [] }), 'adult', at('2026-11-03T12:00'))).toBe('nurse');
  });

  it('is the backup of whoever is on call', () => {
    expect(backupAt(practice(), 'adult', at('2026-11-03T12:00'))).toBe('nurse');
  });

  it('is the next in turn when there is none, or it is on call itself', () => {
    const { fallback: _none, ...alone } = weekly;
    expect(backupAt({ timeZone: 'America/New_York', onCall: { adult: alone } }, 'adult', at('2026-11-16T12:00'))).toBe('ada');
    expect(backupAt(practice({ fallback: 'ada' }), 'adult', at('2026-11-03T12:00'))).toBe('ben');
  });
});

it('names a rota that does not exist', () => {
  expect(() => onCallAt(practice(), 'children', at('2026-11-03T12:00'))).toThrow('there is no rota "children"');
});

it('gives everybody the same number of turns, each of a week on the wall', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), (week) => {
      const monday = at('2026-11-02T08:00').toZonedDateTimeISO('America/New_York').add({ weeks: week });
      const turns = [0, 1, 2].map((later) => onCallAt(practice({ overrides: [] }), 'adult', monday.add({ weeks: later }).toInstant()));
      expect(new Set(turns)).toEqual(new Set(['ada', 'ben', 'cho']));
      const lastSecond = monday.add({ weeks: 1 }).subtract({ seconds: 1 }).toInstant();
      expect(onCallAt(practice({ overrides: [] }), 'adult', lastSecond)).toBe(turns[0]);
    }),
    { numRuns: 25 },
  );
});
