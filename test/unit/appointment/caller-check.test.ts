import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { birthDate } from '../../../shared/domain/appointment/birth-date.ts';
import { mayHear, nextAppointment, unchecked, withTry } from '../../../shared/domain/appointment/caller-check.ts';
import { appointmentIdOf, birthKeyOf, phoneKeyOf } from '../../../shared/domain/appointment/keys.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import { anAppointment, born, onFile, pepper } from '../../support/appointments.ts';
import { evening } from '../../support/work-items.ts';

describe('eight keys as a birth date', () => {
  const rows: [keys: string, date: string | undefined, why: string][] = [
    ['07041988', '1988-07-04', 'month, day, year'],
    ['02292024', '2024-02-29', 'a leap day'],
    ['02292023', undefined, 'no leap year'],
    ['13011988', undefined, 'no month'],
    ['00011988', undefined, 'no month'],
    ['04311988', undefined, 'April has thirty days'],
    ['04001988', undefined, 'no day'],
    ['03022026', '2026-03-02', 'born today'],
    ['03032026', '2026-03-03', 'born today where it is tomorrow already'],
    ['03042026', undefined, 'in the future nowhere left'],
    ['03031906', '1906-03-03', 'a hundred and twenty years old'],
    ['03021906', undefined, 'older than anybody'],
    ['7041988', undefined, 'seven keys'],
    ['070419888', undefined, 'nine keys'],
    ['', undefined, 'nothing'],
    ['Timeout', undefined, 'what Connect puts for nothing'],
    ['0704198*', undefined, 'a star'],
  ];
  it.each(rows)('%s is %s: %s', (keys, date) => {
    expect(birthDate(keys, evening)).toBe(date);
  });

  it('is a date that lies in the past, or none, whatever is keyed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (keys) => {
        const date = birthDate(keys, evening);
        if (date === undefined) return;
        const { year, month, day } = Temporal.PlainDate.from(date);
        expect(`${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${year}`).toBe(keys);
        expect(year).toBeGreaterThanOrEqual(1906);
      }),
    );
  });
});

describe('who may hear of an appointment', () => {
  const appointment = anAppointment();
  const other = '+12025550199';
  const rows: [boolean, string, Parameters<typeof mayHear>[0]][] = [
    [true, 'birth date and the number that the call shows', { birthDate: born, callerNumber: onFile }],
    [true, 'birth date and a number that was keyed', { birthDate: born, callerNumber: other, keyedNumber: onFile }],
    [true, 'birth date and a keyed number, on a call that shows none', { birthDate: born, keyedNumber: onFile }],
    [false, 'the birth date alone', { birthDate: born }],
    [false, 'the birth date and another number', { birthDate: born, callerNumber: other, keyedNumber: other }],
    [false, 'the number alone', { birthDate: '1988-07-05', callerNumber: onFile }],
    [false, 'both numbers without the birth date', { birthDate: '', callerNumber: onFile, keyedNumber: onFile }],
  ];
  it.each(rows)('%s: %s', (may, _, claim) => {
    expect(mayHear(claim, appointment)).toBe(may);
  });
});

describe('the next appointment', () => {
  const at = (reference: string, startsAt: string, status: 'booked' | 'cancelled' = 'booked') =>
    anAppointment({ reference, startsAt, status });
  it('is the first that lies ahead and was not cancelled', () => {
    const list = [
      at('later', '2026-03-09T14:00:00Z'),
      at('over', '2026-03-01T14:00:00Z'),
      at('cancelled', '2026-03-03T14:00:00Z', 'cancelled'),
      at('next', '2026-03-04T14:00:00Z'),
    ];
    expect(nextAppointment(list, evening)?.reference).toBe('next');
  });
  it('is none when there is nothing ahead', () => {
    expect(nextAppointment([at('now', evening.toString())], evening)).toBeUndefined();
    expect(nextAppointment([], evening)).toBeUndefined();
  });
});

describe('the tries of one call', () => {
  const tries = (...answers: { birthKey: string; phoneKey?: string }[]) =>
    answers.reduce<ReturnType<typeof withTry>>((check, answer) => check && withTry(check, answer, evening), unchecked('c', evening));
  const dates = (...birthKeys: string[]) => birthKeys.map((birthKey) => ({ birthKey }));

  it('are three birth dates, each as often as it comes', () => {
    expect(tries(...dates('a', 'b', 'c'))).toBeDefined();
    expect(tries(...dates('a', 'a', 'a', 'b', 'b', 'c', 'a'))?.birthKeys).toEqual(['a', 'b', 'c']);
    expect(tries(...dates('a', 'b', 'c', 'd'))).toBeUndefined();
  });
  it('are three numbers', () => {
    const numbers = (...keys: string[]) => keys.map((phoneKey) => ({ birthKey: 'a', phoneKey }));
    expect(tries(...numbers('1', '2', '3', '1'))).toBeDefined();
    expect(tries(...numbers('1', '2', '3', '4'))).toBeUndefined();
  });
  it('each replace the check before them', () => {
    expect(tries(...dates('a', 'b'))?.version).toBe(2);
    expect(tries(...dates('a', 'b', 'b', 'a'))?.version).toBe(2);
  });
  it('end what was shown before, when one is wrong', () => {
    const found = { birthKey: 'a', appointmentId: 'ap-1' };
    expect(tries(found)?.appointmentId).toBe('ap-1');
    expect(tries(found, { birthKey: 'b' })?.appointmentId).toBeUndefined();
  });
});

describe('keys', () => {
  it('give nothing away, differ by practice and by what they stand for, and are the same each time', () => {
    expect(birthKeyOf('one', pepper, born)).toBe(birthKeyOf('one', pepper, born));
    const all = [
      birthKeyOf('one', pepper, born),
      birthKeyOf('two', pepper, born),
      birthKeyOf('one', 'another pepper', born),
      phoneKeyOf('one', pepper, born),
      appointmentIdOf('one', pepper, born),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.join()).not.toMatch(/1988|0704/);
  });
});
