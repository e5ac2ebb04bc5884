import { describe, expect, it } from '@jest/globals';
import { lintPractice } from '../../../shared/practice/lint-practice.ts';
import { emailsOf, peopleWithRole } from '../../../shared/practice/people.ts';
import { examplePractice } from '../../support/practices.ts';
import { at } from '../hours/an-office.ts';
import { changed, parsed, smallest } from './a-file.ts';

const maple = examplePractice('maple-street-family-medicine');
const warned = (text: string, now: string): string[] => lintPractice(parsed(text), at(now)).map(({ path }) => path);

describe('a second look', () => {
  it('finds nothing in the examples today', () => {
    expect(lintPractice(maple, at('2026-11-24T12:00'))).toEqual([]);
    expect(lintPractice(examplePractice('harbor-pediatrics'), at('2026-11-24T12:00'))).toEqual([]);
  });

  it.each([
    ['no holiday in sixty days', smallest, '2026-11-24T12:00', 'closed'],
    [
      'a swap that is over',
      `${smallest.replace('fallback: spare', 'fallback: spare, overrides: [{ 2026-11-01 08:00 .. 2026-11-02 08:00: spare }]')}closed: [Christmas Day]\n`,
      '2026-11-24T12:00',
      'on-call.all.overrides',
    ],
    [
      'a first turn in the future',
      `${smallest.replace('[dr-a]', '[dr-a, spare], starts: 2027-01-04')}closed: [Christmas Day]\n`,
      '2026-11-24T12:00',
      'on-call.all.starts',
    ],
    [
      'nobody who directs',
      `${changed('role: medical-director', 'role: physician')}closed: [Christmas Day]\n`,
      '2026-11-24T12:00',
      'people',
    ],
    [
      'nobody at the end of the ladder',
      `${smallest}closed: [Christmas Day]\nescalation: { urgent: { ladder: [on-call, +5 min spare, +10 min backup, +15 min on-call] } }\n`,
      '2026-11-24T12:00',
      'escalation.urgent.ladder',
    ],
    [
      'a long greeting',
      `${smallest}closed: [Christmas Day]\ngreeting: { en: "${'Welcome dear caller '.repeat(11)}" }\n`,
      '2026-11-24T12:00',
      'greeting',
    ],
  ])('finds %s', (_what, text, now, path) => {
    expect(warned(text, now)).toEqual([path]);
  });

  it('counts sixty days in the practice’s own zone', () => {
    const christmas = `${smallest}closed: [Christmas Day]\n`;
    expect(warned(christmas, '2026-10-26T23:30')).toEqual(['closed']);
    expect(warned(christmas, '2026-10-27T23:30')).toEqual([]);
  });
});

describe('the people of a practice', () => {
  it('are told by role, each address once', () => {
    expect(emailsOf(maple, peopleWithRole(maple, 'billing'))).toEqual(['billing@example.com']);
    expect(emailsOf(maple, ['r-alvarez', 'r-alvarez', 'nurse-line', 'nobody'])).toEqual(['manager@example.com']);
  });
});
