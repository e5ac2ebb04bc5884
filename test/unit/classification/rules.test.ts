import { describe, expect, test } from '@jest/globals';
import { compile } from '../../../shared/domain/classification/pattern.ts';
import { finderOf } from '../../../shared/domain/classification/finder.ts';
import { concepts } from '../../../shared/domain/classification/rules/concepts.ts';
import { conditions } from '../../../shared/domain/classification/rules/conditions.ts';
import { saysOf, sources } from '../../../shared/domain/classification/rules/rule.ts';
import { wordsOf } from '../../../shared/domain/classification/words.ts';

const finds = (pattern: string, text: string): boolean =>
  finderOf([{ what: 'it', says: [pattern] }], { pain: 'pain ache*' })(wordsOf(text)).length > 0;

describe('a pattern reads as it is written', () => {
  test.each([
    ['chest pain', 'Chest PAIN!', true],
    ['chest pain', 'chest. Pain', false],
    ['chest <pain>', 'my chest aches', true],
    ['chest ..2 pain', 'chest a b pain', true],
    ['chest ..2 pain', 'chest a b c pain', false],
    ['chest ~ pain', 'pain down in my chest', true],
    ['bleed*', 'bleeding', true],
    ['in the? arm', 'in arm', true],
    ['cant breathe', "can't breathe", true],
    ['cant breathe', 'cannot breathe', true],
    ['cant breathe', 'can not, um, breathe', true],
    ['is ill', "she'll call, I'll wait", false],
  ])('"%s" in "%s": %s', (pattern, text, expected) => {
    expect(finds(pattern, text)).toBe(expected);
  });

  test.each(['', '..2 pain', 'the? pain', 'Chest', 'niño', "can't", 'pa*', '<nothing>', 'a ~ b ~ c'])(
    '"%s" is refused, so a slip never becomes a silent rule',
    (written) => {
      expect(() => compile(written, {})).toThrow();
    },
  );
});

describe('the rules are whole', () => {
  test('every code is one concept', () => {
    expect(new Set(concepts.map((concept) => concept.code)).size).toBe(concepts.length);
  });

  test('every condition that a concept asks for exists', () => {
    const known = conditions.map((condition) => condition.code);
    expect(concepts.flatMap((concept) => concept.given ?? []).filter((code) => !known.includes(code))).toEqual([]);
  });

  test('every source is cited by a rule', () => {
    const cited = new Set(concepts.map((concept) => concept.source));
    expect(Object.keys(sources).filter((source) => !cited.has(source as keyof typeof sources))).toEqual([]);
  });

  test('every red flag that the public lists name in both languages is said in both', () => {
    const english = concepts.filter((concept) => concept.urgency === 'emergency' && !concept.es).map((concept) => concept.code);
    // Clinicians leave their messages in English.
    expect(english).toEqual(['clinicians-emergency']);
  });

  test('no rule says the same thing twice', () => {
    const twice = concepts.flatMap((concept) =>
      saysOf(concept)
        .filter((says, i, all) => all.indexOf(says) !== i)
        .map((says) => `${concept.code}: ${says}`),
    );
    expect(twice).toEqual([]);
  });
});
