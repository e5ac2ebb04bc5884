import { expect, test } from '@jest/globals';
import { classify } from '../../../shared/domain/classification/classify.ts';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { emergencies } from './emergencies-messages.ts';
import { anyMessage } from './random-messages.ts';
import { routineOnes } from './routine-messages.ts';

const said = (text: string) => classify({ text, language: 'en-US', medicalKey: false });
/** Milliseconds of the processor, so that other work on the machine does not count. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('any text at all gets an answer whose evidence lies inside it, and the same one twice', () => holdsForAHundredth(anyMessage));

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
