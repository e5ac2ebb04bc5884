import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../infra/flows/language/check.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import type { FlowJson, JsonAction, JsonTransitions } from '../../../infra/flows/language/flow-json.ts';
import { rowOf } from '../../../infra/flows/language/flow-json.ts';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { aFlow, aFlowFromTheTable, anyFlow, context } from './random-flows.ts';

type Change = (action: JsonAction) => JsonAction;
const turned = (action: JsonAction, over: JsonTransitions): JsonAction => ({ ...action, Transitions: { ...action.Transitions, ...over } });
const errorsOf = ({ Transitions }: JsonAction) => [...(Transitions.Errors ?? [])];
const numbersOf = ({ Parameters }: JsonAction) =>
  Object.entries(Parameters).filter(([, value]) => typeof value === 'string' && /^\d+$/.test(value));
const requiredOf = (action: JsonAction) => rowOf(action)?.errors ?? [];

const changes: [what: string, may: (action: JsonAction) => boolean, change: Change][] = [
  ['an action is of no known type', () => true, (action) => ({ ...action, Type: `${action.Type}s` })],
  ['an action has another name', () => true, (action) => ({ ...action, Identifier: `${action.Identifier} (renamed)` })],
  [
    'a branch is added',
    () => true,
    (action) => turned(action, { Errors: [...errorsOf(action), { NextAction: 'block0', ErrorType: 'Surprise' }] }),
  ],
  [
    'a branch that must be drawn is missing',
    (action) => requiredOf(action).length > 0,
    (action) => turned(action, { Errors: errorsOf(action).filter(({ ErrorType }) => ErrorType !== requiredOf(action)[0]) }),
  ],
  ['a way leads to nothing', ({ Transitions }) => Boolean(Transitions.NextAction), (action) => turned(action, { NextAction: 'nowhere' })],
  [
    'a number is a number',
    (action) => numbersOf(action).length > 0,
    (action) => ({
      ...action,
      Parameters: { ...action.Parameters, ...Object.fromEntries(numbersOf(action).map(([name, value]) => [name, Number(value)])) },
    }),
  ],
  [
    'a condition compares in a way that Connect does not know',
    ({ Transitions }) => (Transitions.Conditions ?? []).length > 0,
    (action) =>
      turned(action, {
        Conditions: (action.Transitions.Conditions ?? []).map((one) => ({ ...one, Condition: { ...one.Condition, Operator: 'Is' } })),
      }),
  ],
];

/** The flow with one of the actions that may change changed, or undefined when none may. */
function changed(json: FlowJson, at: number, may: (action: JsonAction) => boolean, change: Change): FlowJson | undefined {
  const able = json.Actions.flatMap((action, index) => (may(action) ? [index] : []));
  const chosen = able[at % able.length];
  return chosen === undefined
    ? undefined
    : { ...json, Actions: json.Actions.map((action, index) => (index === chosen ? change(action) : action)) };
}

describe('random flows', () => {
  it('compile, and the check has nothing against them', () => holdsForAHundredth(anyFlow));

  it('of any actions of the table compile, and the check has nothing against them', () => {
    fc.assert(
      fc.property(aFlowFromTheTable, (random) => {
        expect(check(compile(random, context), { type: random.type })).toEqual([]);
      }),
    );
  });

  it.each(changes)('are refused when %s', (_, may, change) => {
    fc.assert(
      fc.property(fc.oneof(aFlow, aFlowFromTheTable), fc.nat(), (random, at) => {
        const wrong = changed(compile(random, context), at, may, change);
        fc.pre(wrong !== undefined);
        expect(wrong && check(wrong, { type: random.type })).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
