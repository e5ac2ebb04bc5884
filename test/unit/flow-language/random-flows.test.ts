import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../infra/flows/language/check.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import type { FlowJson, JsonAction } from '../../../infra/flows/language/flow-json.ts';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { aFlow, anyFlow, context } from './random-flows.ts';

const brokenBy = (json: FlowJson, at: number, change: (action: JsonAction) => JsonAction): FlowJson => ({
  ...json,
  Actions: json.Actions.map((action, index) => (index === at % json.Actions.length ? change(action) : action)),
});

describe('random flows', () => {
  it('compile, and the check has nothing against them', () => holdsForAHundredth(anyFlow));

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
