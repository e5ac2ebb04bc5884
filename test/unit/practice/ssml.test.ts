import { describe, expect, it } from '@jest/globals';
import { fragment } from '../../../shared/practice/ssml.ts';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { anyFragment, anySentence } from './random-speech.ts';
import { readSsml } from './read-ssml.ts';

const okafor = { Okafor: 'oh kah for' };
const said = '<sub alias="oh kah for">Okafor</sub>';

describe('a pronunciation', () => {
  it.each([
    ['Dr. Okafor calls.', `Dr. ${said} calls.`],
    ['Okafor', said],
    ['Okafor, Okafor', `${said}, ${said}`],
    ['¿Okafor?', `¿${said}?`],
    ["Okafor's office", `${said}&apos;s office`],
    ['Mrs. Okafora and the Okafor2 room', 'Mrs. Okafora and the Okafor2 room'],
    ['okafor OKAFOR', 'okafor OKAFOR'],
    ['Okaforé', 'Okaforé'],
  ])('is said for whole words in the same capitals: %s', (text, ssml) => {
    expect(fragment(text, okafor)).toBe(ssml);
  });

  it.each([
    [
      'a name with a sign of the markup',
      'Smith & Sons',
      { 'Smith & Sons': 'smith "and" sons' },
      '<sub alias="smith &quot;and&quot; sons">Smith &amp; Sons</sub>',
    ],
    ['a word that is the name of an entity', 'A & B amp', { amp: 'ampere' }, 'A &amp; B <sub alias="ampere">amp</sub>'],
    ['a word that stands in the markup', 'alias sub', { sub: 'x', alias: 'y' }, '<sub alias="y">alias</sub> <sub alias="x">sub</sub>'],
    ['the longer of two names', 'Maple Street', { Maple: 'x', 'Maple Street': 'y' }, '<sub alias="y">Maple Street</sub>'],
    [
      'a name with the signs of a pattern',
      'A.B. (C) AXB.',
      { 'A.B.': 'a b', '(C)': 'c' },
      '<sub alias="a b">A.B.</sub> <sub alias="c">(C)</sub> AXB.',
    ],
    ['a name that objects have anyway', 'the constructor', { constructor: 'builder' }, 'the <sub alias="builder">constructor</sub>'],
  ])('may be of %s', (_what, text, pronunciations, ssml) => {
    expect(fragment(text, pronunciations)).toBe(ssml);
  });
});

describe('whatever is said', () => {
  it('is escaped once', () => {
    expect(fragment('<speak> A&B &amp; "C"', {})).toBe('&lt;speak&gt; A&amp;B &amp;amp; &quot;C&quot;');
  });

  it('has no character that XML cannot have', () => {
    expect(fragment('a\u0000b\u001Fc\uD800d\uFFFFe😀', {})).toBe('a b c d e😀');
  });

  it.each([
    ['a text and pronunciations', anyFragment],
    ['a sentence, its places and pronunciations', anySentence],
  ])('is well formed, and says what was written: any %s', (_what, run) => holdsForAHundredth(run));
});

it('the reader of this test knows what is not well formed', () => {
  for (const broken of ['a & b', '<sub', '<sub alias="x">a', 'a</sub>', '<sub alias="<">a</sub>', '<a><b></a></b>', '\u0000'])
    expect(() => readSsml(broken)).toThrow();
});
