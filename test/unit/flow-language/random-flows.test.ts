import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askDigits, branch, hangUp, loop, menu, say } from '../../../infra/flows/language/blocks.ts';
import { check } from '../../../infra/flows/language/check.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import { callFunction, recordingOff, recordingOn, setAttributes, setVoice } from '../../../infra/flows/language/contact-blocks.ts';
import { type Block, flow } from '../../../infra/flows/language/flow.ts';
import type { FlowJson, JsonAction } from '../../../infra/flows/language/flow-json.ts';
import { nextOf } from '../../../infra/flows/language/flow-json.ts';

const context = { functions: { look: 'arn:look' }, flows: {} };
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

const aFlow = fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.nat(), fc.nat()), { minLength: 1, maxLength: 20 }).map((choices) => {
  const name = (index: number) => `block${index}`;
  const made = choices.map(([kind, ahead, behind], index) => {
    const further = index + 1 + (ahead % (choices.length - index));
    return [name(index), (kinds[kind] as Make)(name(index + 1), name(further), name(behind % (index + 1)))] as const;
  });
  const blocks = Object.fromEntries<Block<string>>([...made, [name(choices.length), hangUp()]]);
  return flow({ name: 'random', type: 'CONTACT_FLOW', description: 'A random flow.', start: name(0), blocks });
});

const brokenBy = (json: FlowJson, at: number, change: (action: JsonAction) => JsonAction): FlowJson => ({
  ...json,
  Actions: json.Actions.map((action, index) => (index === at % json.Actions.length ? change(action) : action)),
});

describe('random flows', () => {
  it('compile, and the check has nothing against them', () => {
    fc.assert(
      fc.property(aFlow, (random) => {
        const json = compile(random, context);
        expect(check(json, { type: 'CONTACT_FLOW' })).toEqual([]);
        expect(json.Actions.flatMap(nextOf).every((name) => name in random.blocks)).toBe(true);
      }),
    );
  });

  it.each<[string, (action: JsonAction) => JsonAction]>([
    ['an action is of no known type', (action) => ({ ...action, Type: `${action.Type}s` })],
    ['an action has another name', (action) => ({ ...action, Identifier: `${action.Identifier} (renamed)` })],
    [
      'a branch is added',
      (action) => ({
        ...action,
        Transitions: {
          ...action.Transitions,
          Errors: [...(action.Transitions.Errors ?? []), { NextAction: 'block0', ErrorType: 'Surprise' }],
        },
      }),
    ],
    ['a number is a number', (action) => ({ ...action, Parameters: { ...action.Parameters, Count: 3 } })],
  ])('are refused when %s', (_, change) => {
    fc.assert(
      fc.property(aFlow, fc.nat(), (random, at) => {
        expect(check(brokenBy(compile(random, context), at, change), { type: 'CONTACT_FLOW' })).not.toEqual([]);
      }),
    );
  });
});
