import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askDigits, branch, hangUp, loop, menu, say } from '../../../infra/flows/language/blocks.ts';
import type { ActionType } from '../../../infra/flows/language/actions.ts';
import { actions } from '../../../infra/flows/language/actions.ts';
import { check } from '../../../infra/flows/language/check.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import { callFunction, recordingOff, recordingOn, setAttributes, setVoice } from '../../../infra/flows/language/contact-blocks.ts';
import { type Block, flow } from '../../../infra/flows/language/flow.ts';
import type { JsonAction } from '../../../infra/flows/language/flow-json.ts';
import { nextOf } from '../../../infra/flows/language/flow-json.ts';
import type { RandomRun } from '../../support/random-run.ts';
import { actionOf, rows } from './actions-of-the-table.ts';

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

const inAnyFlow = rows.filter(([, { types, terminal, nameOnly }]) => types.includes('CONTACT_FLOW') && !terminal && !nameOnly);
const isType = (name: string): name is ActionType => name in actions && !name.includes(' (');

/** An action as a block of our own. */
function blockOf({ Type, Parameters, Transitions }: JsonAction): Block<string> {
  if (!isType(Type)) throw new Error(`${Type} is no type.`);
  const { NextAction = '', Conditions = [], Errors = [] } = Transitions;
  return {
    type: Type,
    parameters: () => Parameters,
    then: NextAction,
    conditions: Conditions.map(({ NextAction: then, Condition }) => ({
      operator: operatorOf(Condition.Operator),
      operand: Condition.Operands[0] ?? '',
      then,
    })),
    errors: Object.fromEntries(Errors.map((branch) => [branch.ErrorType, branch.NextAction])),
  };
}
const operatorOf = (operator: string) => {
  const found = (['Equals', 'NumberGreaterThan', 'NumberLessThan'] as const).find((known) => known === operator);
  if (!found) throw new Error(`No row compares by ${operator}.`);
  return found;
};

/** A flow of up to 12 actions of the table, each leading ahead. */
export const aFlowFromTheTable = fc
  .array(fc.tuple(fc.constantFrom(...inAnyFlow), fc.nat()), { minLength: 1, maxLength: 12 })
  .chain((choices) => {
    const name = (index: number) => `block${index}`;
    const made = choices.map(([[rowName, row], ahead], index) => {
      const other = name(index + 1 + (ahead % (choices.length - index)));
      return actionOf(rowName, row, { identifier: name(index), next: name(index + 1), other });
    });
    return fc.tuple(...made).map((list) => {
      const blocks: Record<string, Block<string>> = Object.fromEntries(list.map((action) => [action.Identifier, blockOf(action)]));
      const all = { ...blocks, [name(choices.length)]: hangUp() };
      return flow({ name: 'random', type: 'CONTACT_FLOW', description: 'A random flow.', start: name(0), blocks: all });
    });
  });
