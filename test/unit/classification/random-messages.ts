import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Classification, classify } from '../../../shared/domain/classification/classify.ts';
import { isWorse } from '../../../shared/domain/classification/vocabulary.ts';
import type { RandomRun } from '../../support/random-run.ts';
import { clinicalOnes } from './clinical-messages.ts';
import { heard } from './expected.ts';
import { routineOnes } from './routine-messages.ts';

const words = ['chest pain', 'no', '. ', ', ', 'one hundred', '100.4', '180/110', '<b>', '{"a":1}', '🙂', 'ñ', '\n'];
const traps = ['\u0000', '\u202e', 'constructor', '__proto__'];
const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...words, ...traps));

/** Any text at all gets an answer whose evidence lies inside it, and the same one twice. */
export const anyMessage: RandomRun = {
  name: 'any-message',
  inputs: 100_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const message = { text: pieces.join(' '), language: 'en-US', medicalKey: false } as const;
        const found = Classification.parse(classify(message));
        assert.deepEqual(classify(message), found);
        for (const { start, end } of found.evidence) assert(start < end && end <= message.text.length);
      }),
      { numRuns, seed },
    ),
};

const around = fc.array(fc.constantFrom(...routineOnes.map(([text]) => text)), { minLength: 3, maxLength: 12 });

/** Office talk before and after never hides a flag. */
export const longMessage: RandomRun = {
  name: 'long-message',
  inputs: 10_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(fc.constantFrom(...clinicalOnes), around, around, ([text], before, after) => {
        const long = [...before, text, ...after].join('. ');
        return !isWorse(heard(text).urgency, heard(long).urgency);
      }),
      { numRuns, seed },
    ),
};
