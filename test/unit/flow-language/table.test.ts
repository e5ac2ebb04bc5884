import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionRow } from '../../../infra/flows/language/actions.ts';
import { actions } from '../../../infra/flows/language/actions.ts';
import { check } from '../../../infra/flows/language/check.ts';
import type { FlowJson, JsonAction } from '../../../infra/flows/language/flow-json.ts';
import { rowOf } from '../../../infra/flows/language/flow-json.ts';
import type { Place } from '../../../infra/flows/language/flow-types.ts';
import { places } from '../../../infra/flows/language/flow-types.ts';
import { actionOf, rows } from './actions-of-the-table.ts';

/** The action alone in a flow of some place, before an end that fits. */
function flowWith(action: JsonAction, place: Place): FlowJson {
  const Type = place === 'MODULE' ? 'EndFlowModuleExecution' : 'EndFlowExecution';
  const end: JsonAction = { Identifier: 'end', Type, Parameters: {}, Transitions: {} };
  const Settings = { InputParameters: [], OutputParameters: [], Transitions: [] };
  const Actions = rowOf(action)?.terminal ? [action] : [action, end];
  return { Version: '2019-10-30', StartAction: action.Identifier, Metadata: {}, Actions, ...(place === 'MODULE' && { Settings }) };
}
const findings = (action: JsonAction, type: Place) => check(flowWith(action, type), { type });
const refused = (action: JsonAction, type: Place) =>
  findings(action, type)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

const firstOf = ({ types }: ActionRow): Place => types[0] ?? 'MODULE';
const anyAction = (name: string, row: ActionRow) => actionOf(name, row, { identifier: 'it', next: 'end', other: 'end' });
const holds = (name: string, row: ActionRow, promise: (action: JsonAction) => void) =>
  fc.assert(fc.property(anyAction(name, row), promise), { numRuns: 8 });

const withErrors = (
  action: JsonAction,
  change: (errors: { NextAction: string; ErrorType: string }[]) => { NextAction: string; ErrorType: string }[],
): JsonAction => ({
  ...action,
  Transitions: { ...action.Transitions, Errors: change([...(action.Transitions.Errors ?? [])]) },
});
const withParameters = (action: JsonAction, over: Readonly<Record<string, unknown>>): JsonAction => ({
  ...action,
  Parameters: { ...action.Parameters, ...over },
});
function withoutParameter(action: JsonAction, name: string): JsonAction {
  const { [name]: _, ...Parameters } = action.Parameters;
  return { ...action, Parameters };
}

const namedParameters = (kind: 'number' | 'flag') =>
  rows.flatMap(([name, row]) =>
    Object.entries(row.parameters)
      .filter(([, parameter]) => parameter.kind === kind)
      .map(([parameter]) => [name, parameter, row] as const),
  );

describe('the table of actions', () => {
  it('has a page of the reference for every row', () => {
    expect(Object.values<ActionRow>(actions).filter(({ source }) => !/^(devguide|adminguide)\/[\w-]+\.html$/.test(source))).toEqual([]);
  });

  it.each(rows)('has nothing against %s with what it asks for, wherever it may stand', (name, row) => {
    holds(name, row, (action) => expect(row.types.flatMap((place) => findings(action, place))).toEqual([]));
  });

  it.each(rows.filter(([, { nameOnly }]) => !nameOnly))('finds %s where it may not stand', (name, row) => {
    const elsewhere = places.filter((place) => place !== 'CAMPAIGN' && !row.types.includes(place));
    holds(name, row, (action) => expect(elsewhere.filter((place) => !refused(action, place).includes('wrong-flow-type'))).toEqual([]));
  });

  it.each(rows.filter(([, { terminal, nameOnly }]) => !terminal && !nameOnly))(
    'finds a branch of %s that is missing or too many',
    (name, row) => {
      holds(name, row, (action) => {
        const place = firstOf(row);
        const left = (error: string) => withErrors(action, (errors) => errors.filter(({ ErrorType }) => ErrorType !== error));
        expect(row.errors.filter((error) => !refused(left(error), place).includes('errors'))).toEqual([]);
        expect((row.advised ?? []).filter((error) => findings(left(error), place).length === 0)).toEqual([]);
        expect(
          refused(
            withErrors(action, (errors) => [...errors, { NextAction: 'end', ErrorType: 'Surprise' }]),
            place,
          ),
        ).toEqual(['errors']);
        expect(
          refused(
            withErrors(action, (errors) => [...errors, ...errors.slice(0, 1)]),
            place,
          ),
        ).toEqual(errorsTwice(action));
      });
    },
  );

  it.each(rows.filter(([, { terminal }]) => terminal))('finds %s leading on', (name, row) => {
    holds(name, row, (action) => expect(refused({ ...action, Transitions: { NextAction: 'it' } }, firstOf(row))).toContain('terminal'));
  });

  it.each(rows.filter(([, { parameters }]) => Object.values(parameters).some(({ required }) => required)))(
    'finds %s without what it needs',
    (name, row) => {
      const needed = Object.entries(row.parameters).flatMap(([parameter, { required }]) => (required ? [parameter] : []));
      holds(name, row, (action) =>
        expect(needed.filter((parameter) => refused(withoutParameter(action, parameter), firstOf(row)).length === 0)).toEqual([]),
      );
    },
  );

  it.each(namedParameters('number'))('%s: finds %s written as a number, and out of its range', (name, parameter, row) => {
    const { least, greatest } = { least: 0, greatest: 0, ...row.parameters[parameter] };
    holds(name, row, (action) => {
      const found = (value: unknown) => findings(withParameters(action, { [parameter]: value }), firstOf(row)).map(({ rule }) => rule);
      expect(found(least)).toContain('not-a-string');
      if (least > Number.MIN_SAFE_INTEGER) expect(found(String(least - 1))).toContain('time-limit');
      if (greatest < Number.MAX_SAFE_INTEGER) expect(found(String(greatest + 1))).toContain('time-limit');
      expect(found('1.5')).toContain('time-limit');
    });
  });

  it.each(namedParameters('flag'))('%s: finds %s written as a boolean', (name, parameter, row) => {
    holds(name, row, (action) => {
      const changed = withParameters(action, { [parameter]: true });
      expect(findings(changed, firstOf(row)).map(({ rule }) => rule)).toContain('not-a-string');
    });
  });
});

const errorsTwice = ({ Transitions }: JsonAction) => ((Transitions.Errors ?? []).length > 0 ? ['errors'] : []);
