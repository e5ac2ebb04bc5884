import { describe, expect, test } from '@jest/globals';
import { isWorse } from '../../../shared/domain/classification/vocabulary.ts';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { clinicalOnes } from './clinical-messages.ts';
import { heard, type Expected } from './expected.ts';
import { longMessage } from './random-messages.ts';

function lowered(rows: readonly Expected[], change: (text: string) => string): string[] {
  return rows.flatMap(([text]) => (isWorse(heard(text).urgency, heard(change(text)).urgency) ? [change(text)] : []));
}

describe('urgency is never lowered by', () => {
  test.each<[string, (text: string) => string]>([
    ['an office matter before', (text) => `I need to reschedule my appointment for next week. ${text}`],
    ['an office matter after', (text) => `${text}. Also please send me a copy of my bill.`],
    ['politeness', (text) => `Hi, good evening, sorry to bother you. ${text}. Thank you so much, bye bye.`],
    ['playing it down', (text) => `It is probably nothing. ${text}. No rush, whenever you have time.`],
    ['hesitation', (text) => text.replace(/ (?=\w)/gu, (space, at: number) => (at % 3 === 0 ? ' um ' : space))],
    ['lower case', (text) => text.toLowerCase()],
    ['capitals', (text) => text.toUpperCase()],
    ['loss of punctuation', (text) => text.replace(/[.,!?;:¿¡]/gu, '')],
    ['loss of accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['another form of the same letters', (text) => text.normalize('NFD')],
    ['a decoy', (text) => `${text}. And I have a question about the bill for the chest x-ray.`],
    ['a denial of something else', (text) => `No rash. ${text}`],
    ['another language beside it', (text) => `${text}. Gracias, quisiera cambiar mi cita.`],
  ])('%s', (_what, change) => {
    expect(lowered(clinicalOnes, change)).toEqual([]);
  });
});

test('a longer message never hides a flag', () => holdsForAHundredth(longMessage));

test.each([
  ['I have chest pain', 'I have no chest pain'],
  ['She has trouble breathing', 'She has no trouble breathing'],
  ['He is having seizures', 'He is not having seizures'],
  ['I have a fever', 'I do not have a fever, just need to book a visit'],
  ['Tengo dolor de pecho', 'No tengo dolor de pecho'],
])('denying the only symptom does lower: "%s" to "%s"', (said, denied) => {
  const [before, after] = [heard(said), heard(denied)];
  expect(isWorse(before.urgency, after.urgency) || (before.certainty === 'sure' && after.certainty === 'unsure')).toBe(true);
});

test.each(['has a fever', 'is throwing up', 'is very sleepy', 'has a rash', 'has a temperature of 100.9', 'fell', 'cannot breathe'])(
  'an infant who %s is never less urgent than an adult',
  (what) => {
    expect(isWorse(heard(`My husband ${what}`).urgency, heard(`My three week old ${what}`).urgency)).toBe(false);
  },
);
