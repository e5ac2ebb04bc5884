import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePractice } from '../../../shared/practice/parse-practice.ts';
import { Practice } from '../../../shared/practice/practice.ts';
import { changed, harbor, maple, smallest } from './a-file.ts';

describe('whatever the text', () => {
  const answers = (text: string): void => {
    const result = parsePractice(text, 'elm-clinic.yaml');
    if ('practice' in result) return void expect(Practice.safeParse(result.practice).success).toBe(true);
    expect(result.problems.length).toBeGreaterThan(0);
    const lines = text.split('\n').length + 1;
    for (const { line, column, message } of result.problems) {
      expect(line >= 1 && line <= lines && column >= 1).toBe(true);
      expect(message).not.toMatch(/Invalid input|undefined|\[object|NaN/u);
    }
  };

  it.each([
    ['brackets without end', '['.repeat(20_000)],
    ['braces without end', '{a: '.repeat(8_000)],
    [
      'references that multiply',
      `a: &a [x, x]\n${[...'bcdefghijkl'].map((name, index) => `${name}: &${name} [*${'abcdefghijk'[index]}, *${'abcdefghijk'[index]}]`).join('\n')}`,
    ],
    ['a file of a megabyte', 'name: x\n'.repeat(130_000)],
    [
      'names that objects have anyway',
      'constructor: 1\n__proto__: { people: 1 }\ntoString: []\npeople: { __proto__: { name: x } }\non-call: { constructor: {} }',
    ],
    ['keys that are no text', '? [a, b]\n: c\n? null\n: d\n1: 2\n? { x: 1 }\n: 3'],
    ['names that objects have, as people', changed('[dr-a]', '[constructor, __proto__]')],
    ['only nulls', 'practice:\nname:\npeople:\non-call:\nhours:\nlines:\nescalation:\nscripts:'],
    ['a null byte', 'name: \u0000\u0001\u0085\u2028'],
  ])('%s', (_what, text) => answers(text));

  it('answers with problems that point into the file: random text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: fc.constantFrom(...' \n\t:-[]{}&*!|>"\'#,?%@`ab0') })),
        answers,
      ),
      { numRuns: 60 },
    );
  });

  it('answers with problems that point into the file: damaged examples', () => {
    const damage = fc.record({
      at: fc.nat(6000),
      length: fc.nat(30),
      by: fc.oneof(fc.constant(''), fc.string({ maxLength: 8 }), fc.constantFrom('\n', ': ', '- ', '"', '{', ']', '*', '0', '2026-02-30')),
    });
    fc.assert(
      fc.property(fc.constantFrom(maple, harbor, smallest), fc.array(damage, { minLength: 1, maxLength: 3 }), (text, damages) => {
        answers(
          damages.reduce(
            (left, { at, length, by }) => left.slice(0, at % left.length) + by + left.slice((at % left.length) + length),
            text,
          ),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('answers with problems that point into the file: settings of the wrong kind', () => {
    const wrong = fc.constantFrom('null', '[]', '{}', '""', '7', 'true', '[[]]', '{ a: 1 }', '[{ a: 1 }]', 'text', '1e999');
    const keys = [
      'practice',
      'lines',
      'hours',
      'people',
      'on-call',
      'closed',
      'special-hours',
      'escalation',
      'promises',
      'routing',
      'scripts',
      'documentation',
      'reports',
      'speech',
      'greeting',
      'languages',
      'shared-numbers',
    ];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 4 }), wrong, (sections, value) => {
        const kept = smallest.split(/^(?=\S)/mu).filter((section) => !sections.some((key) => section.startsWith(`${key}:`)));
        answers(`${kept.join('')}${sections.map((key) => `${key}: ${value}\n`).join('')}`);
      }),
      { numRuns: 30 },
    );
  });
});
