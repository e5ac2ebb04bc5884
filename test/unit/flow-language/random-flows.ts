import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askDigits, branch, hangUp, loop, menu, say } from '../../../infra/flows/language/blocks.ts';
import { check } from '../../../infra/flows/language/check.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import { callFunction, recordingOff, recordingOn, setAttributes, setVoice } from '../../../infra/flows/language/contact-blocks.ts';
import { type Block, flow } from '../../../infra/flows/language/flow.ts';
import { nextOf } from '../../../infra/flows/language/flow-json.ts';
import type { RandomRun } from '../../support/random-run.ts';

/** What the functions of a random flow are. */
export const context = { functions: { look: 'arn:look' }, flows: {} };
type Make = (then: string, further: string, back: string) => Block<string>;

/** What may stand in a random flow. Only a menu leads back, so every way round passes the caller. */
const kinds: readonly Make[] = [
  (then, further) => say('Some words.', { then, failed: further }),
  (then, further, back) =>
    menu('Press a key.', { seconds: 5, keys: { '1': back, '#': further }, silence: then, unclear: back, failed: then }),
  (then, further) => askDigits('Key something.', { seconds: 5, digits: 4, then, failed: further }),
  (then, further) => callFunction('look', { seconds: 1, then, failed: further }),
  (then, further) => branch('$.External.which', { equals: { a: further }, contains: { b: then }, otherwise: then }),
  (then, further) => setAttributes({ code: '$.External.code' }, { then, failed: further }),
  (then, further) => loop(2, { again: then, done: further }),
  (then, further) => setVoice('es-US', { then, failed: further }),
  (then) => recordingOn({ then }),
  (then) => recordingOff({ then }),
];

/** A flow that is in order, of up to 20 blocks. */
export const aFlow = fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.nat(), fc.nat()), { minLength: 1, maxLength: 20 }).map((choices) => {
  const name = (index: number) => `block${index}`;
  const made = choices.map(([kind, ahead, behind], index) => {
    const further = index + 1 + (ahead % (choices.length - index));
    return [name(index), (kinds[kind] as Make)(name(index + 1), name(further), name(behind % (index + 1)))] as const;
  });
  const blocks = Object.fromEntries<Block<string>>([...made, [name(choices.length), hangUp()]]);
  return flow({ name: 'random', type: 'CONTACT_FLOW', description: 'A random flow.', start: name(0), blocks });
});

/** A flow that is in order compiles, and the check has nothing against it. */
export const anyFlow: RandomRun = {
  name: 'any-flow',
  inputs: 10_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(aFlow, (random) => {
        const json = compile(random, context);
        assert.deepEqual(check(json, { type: 'CONTACT_FLOW' }), []);
        assert(json.Actions.flatMap(nextOf).every((name) => name in random.blocks));
      }),
      { numRuns, seed },
    ),
};
