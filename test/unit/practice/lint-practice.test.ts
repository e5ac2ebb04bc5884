import { describe, expect, it } from '@jest/globals';
import { lintPractice } from '../../../shared/practice/lint-practice.ts';
import { emailsOf, peopleWithRole } from '../../../shared/practice/people.ts';
import { secondsToTone } from '../../../shared/practice/spoken.ts';
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
      `${smallest}closed: [Christmas Day]\ngreeting: { en: "${'Welcome dear caller '.repeat(10)} {time}" }\nmenu: { 1: { reason: medical, say: { en: illness } } }\n`,
      '2026-11-24T12:00',
      'greeting',
    ],
    [
      'calls in hours that ring nowhere',
      `${changed('{ number: "+1 202 555 0120" }', '{ number: "+1 202 555 0120", kind: ported }')}closed: [Christmas Day]\n`,
      '2026-11-24T12:00',
      'lines[0].kind',
    ],
  ])('finds %s', (_what, text, now, path) => {
    expect(warned(text, now)).toEqual([path]);
  });

  it('tells how long a silent caller waits, in each language', () => {
    const slow = `${smallest}closed: [Christmas Day]\nlanguages: [en, es]\nspeech: { slow-offer: { en: "If you did not catch all of that and want to hear it again, press 9.", es: "Otra vez, 9." } }\n`;
    const seconds = Math.ceil(secondsToTone(parsed(slow), 'en-US', at('2026-11-24T12:00')));
    expect(seconds).toBeGreaterThan(45);
    expect(lintPractice(parsed(slow), at('2026-11-24T12:00')).map(({ message }) => message)).toEqual([
      `a silent caller waits ${seconds} seconds for the tone (en-US); shorten the greeting or the menu to make it 45`,
    ]);
  });

  it('has nothing to say about a ported line with a front desk', () => {
    const line = '{ number: "+1 202 555 0120", kind: ported }';
    const desk = `${changed('{ number: "+1 202 555 0120" }', line)}closed: [Christmas Day]\nfront-desk: { number: "+1 202 555 0199" }\n`;
    expect(warned(desk, '2026-11-24T12:00')).toEqual([]);
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
