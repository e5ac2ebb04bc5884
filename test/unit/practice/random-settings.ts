import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePractice } from '../../../shared/practice/parse-practice.ts';
import { Practice } from '../../../shared/practice/practice.ts';
import type { RandomRun } from '../../support/random-run.ts';
import { harbor, maple, smallest } from './a-file.ts';

/** A text is settings, or has problems that point into it and say in words what is wrong. */
export function answers(text: string): void {
  const result = parsePractice(text, 'elm-clinic.yaml');
  if ('practice' in result) return assert(Practice.safeParse(result.practice).success);
  assert(result.problems.length > 0);
  const lines = text.split('\n').length + 1;
  for (const { line, column, message } of result.problems) {
    assert(line >= 1 && line <= lines && column >= 1);
    assert.doesNotMatch(message, /Invalid input|undefined|\[object|NaN/u);
  }
}

const answersTo = (name: string, inputs: number, text: fc.Arbitrary<string>): RandomRun => ({
  name,
  inputs,
  run: (numRuns, seed) => fc.assert(fc.property(text, answers), { numRuns, seed }),
});

const signs = fc.constantFrom(...' \n\t:-[]{}&*!|>"\'#,?%@`ab0');
export const anySettings = answersTo(
  'any-settings',
  6_000,
  fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: signs })),
);

const damage = fc.record({
  at: fc.nat(6000),
  length: fc.nat(30),
  by: fc.oneof(fc.constant(''), fc.string({ maxLength: 8 }), fc.constantFrom('\n', ': ', '- ', '"', '{', ']', '*', '0', '2026-02-30')),
});
export const damagedSettings = answersTo(
  'damaged-settings',
  3_000,
  fc
    .tuple(fc.constantFrom(maple, harbor, smallest), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([text, damages]) =>
      damages.reduce((left, { at, length, by }) => left.slice(0, at % left.length) + by + left.slice((at % left.length) + length), text),
    ),
);

const wrong = fc.constantFrom('null', '[]', '{}', '""', '7', 'true', '[[]]', '{ a: 1 }', '[{ a: 1 }]', 'text', '1e999');
const keys = ['practice', 'lines', 'hours', 'people', 'on-call', 'closed', 'special-hours', 'escalation', 'promises', 'routing'].concat([
  'scripts',
  'documentation',
  'reports',
  'speech',
  'greeting',
  'menu',
  'front-desk',
  'medical-path',
  'message-length',
  'pronunciations',
  'announcements',
  'languages',
  'shared-numbers',
]);
export const wrongSettings = answersTo(
  'wrong-settings',
  3_000,
  fc.tuple(fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 4 }), wrong).map(([sections, value]) => {
    const kept = smallest.split(/^(?=\S)/mu).filter((section) => !sections.some((key) => section.startsWith(`${key}:`)));
    return `${kept.join('')}${sections.map((key) => `${key}: ${value}\n`).join('')}`;
  }),
);
