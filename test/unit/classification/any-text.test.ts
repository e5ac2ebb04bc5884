import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Classification, classify } from '../../../shared/domain/classification/classify.ts';
import { emergencies } from './emergencies-messages.ts';
import { routineOnes } from './routine-messages.ts';

const said = (text: string) => classify({ text, language: 'en-US', medicalKey: false });
/** Milliseconds of the processor, so that other work on the machine does not count. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'chest pain',
    'no',
    '. ',
    ', ',
    'one hundred',
    '100.4',
    '180/110',
    '\u0000',
    '\u202e',
    '<b>',
    '{"a":1}',
    '🙂',
    'constructor',
    '__proto__',
    'ñ',
    '\n',
  ),
);

test('any text at all gets an answer whose evidence lies inside it, and the same one twice', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      const found = Classification.parse(said(text));
      expect(said(text)).toEqual(found);
      for (const { start, end } of found.evidence) expect(start < end && end <= text.length).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.each<[string, string]>([
  ['words of the rules', `${emergencies.map(([text]) => text).join(' ')} `],
  ['denials', 'no fever or chills or pain or '],
  ['numbers', 'one hundred and two over 99 point 4 weeks '],
  ['one long word', 'a'],
  ['signs', '!?.,;'],
  ['office talk', `${routineOnes.map(([text]) => text).join('. ')}. `],
])('50,000 characters of %s are read within two seconds', (_what, text) => {
  const long = text.repeat(Math.ceil(50_000 / text.length)).slice(0, 50_000);
  expect(cost(() => said(long))).toBeLessThan(2_000);
});

test('a flag at the very end of 50,000 characters is found', () => {
  const text = 'please send the referral to the specialist. '.repeat(1_135);
  expect(said(`${text} and he cannot breathe`).urgency).toBe('emergency');
});

test('two hundred words take a few milliseconds', () => {
  const text = [...emergencies.slice(0, 4), ...routineOnes.slice(0, 10)].map(([words]) => words).join('. ');
  for (let i = 0; i < 20; i += 1) said(text);
  // Twice the goal of five: the compiler and the collector work in the same process.
  const each = cost(() => Array.from({ length: 40 }, () => said(text))) / 40;
  expect(each).toBeLessThan(10);
});
