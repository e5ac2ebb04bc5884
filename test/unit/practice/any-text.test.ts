import { describe, it } from '@jest/globals';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { changed } from './a-file.ts';
import { answers, anySettings, damagedSettings, wrongSettings } from './random-settings.ts';

describe('whatever the text', () => {
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

  it.each([
    ['random text', anySettings],
    ['damaged examples', damagedSettings],
    ['settings of the wrong kind', wrongSettings],
  ])('answers with problems that point into the file: %s', (_what, run) => holdsForAHundredth(run));
});
