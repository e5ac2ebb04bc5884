import fc from 'fast-check';
import type { Parameter } from '../../../infra/flows/language/actions/parameter.ts';
import type { ActionRow } from '../../../infra/flows/language/actions.ts';
import { actions } from '../../../infra/flows/language/actions.ts';
import type { JsonAction, JsonCondition } from '../../../infra/flows/language/flow-json.ts';

/** Every row that may stand in a flow, by name. The spellings that only the reference knows are left out. */
export const rows: [name: string, row: ActionRow][] = Object.entries<ActionRow>(actions).filter(([, { spelt }]) => spelt === undefined);

/** What tells the uses of one action apart, and what keeps a random flow from recording a transfer. */
const pinned: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  GetParticipantInput: { StoreInput: 'False' },
  'GetParticipantInput (kept)': { StoreInput: 'True', InputValidation: { CustomValidation: { MaximumLength: '4' } } },
  'GetParticipantInput (kept, phone number)': {
    StoreInput: 'True',
    InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'US' } },
  },
  TransferParticipantToThirdParty: { ContinueFlowExecution: 'True' },
  'TransferParticipantToThirdParty (for good)': { ContinueFlowExecution: 'False' },
  InvokeLambdaFunction: { InvocationType: 'SYNCHRONOUS', InvocationTimeLimitSeconds: '1' },
  'InvokeLambdaFunction (in the background)': { InvocationType: 'ASYNCHRONOUS' },
  UpdateContactRecordingBehavior: { RecordingBehavior: { IVRRecordingBehavior: 'Disabled' } },
  UpdateContactRecordingAndAnalyticsBehavior: { VoiceBehavior: { VoiceRecordingBehavior: { IVRRecordingBehavior: 'Disabled' } } },
  'UpdateContactRecordingAndAnalyticsBehavior (chat)': { ChatBehavior: {} },
};
/** One of a group is given by another parameter than the first that comes. */
const without: Readonly<Record<string, readonly string[]>> = {
  UpdateContactRecordingAndAnalyticsBehavior: ['ChatBehavior', 'ScreenRecordingBehavior'],
  'UpdateContactRecordingAndAnalyticsBehavior (chat)': ['VoiceBehavior', 'ScreenRecordingBehavior'],
};

const words = fc.constantFrom('some words', 'arn:aws:connect:example', '$.Attributes.code', '$.External.name');
type Values = fc.Arbitrary<unknown>;

/** Any value that a parameter may hold. */
function valueOf(parameter: Parameter): Values {
  switch (parameter.kind) {
    case 'text':
      return textOf(parameter);
    case 'number':
      return fc.integer({ min: Math.max(parameter.least, -1000), max: Math.min(parameter.greatest, 1000) }).map(String);
    case 'flag':
      return fc.constantFrom('True', 'False', 'true');
    case 'object':
      return recordOf(parameter.fields, parameter.oneOf ? [parameter.oneOf] : []);
    case 'list':
      return fc.array(valueOf(parameter.of), { minLength: parameter.least ?? 0, maxLength: 3 });
    case 'map': {
      const key = parameter.keys ? fc.constantFrom(...parameter.keys) : fc.constantFrom('a', 'b', 'c');
      return fc.dictionary(key, valueOf(parameter.of), { minKeys: parameter.least ?? 0, maxKeys: Math.min(parameter.most ?? 3, 3) });
    }
    case 'any':
      return fc.constantFrom({}, { a: 1, b: [true] });
  }
}

function textOf({ values, path, most, e164 }: Extract<Parameter, { kind: 'text' }>): Values {
  if (values) return fc.constantFrom(...values);
  if (e164) return fc.constantFrom('+12025550123', '$.Attributes.code', '$.External.name');
  if (path === 'only') return fc.constantFrom('$.Attributes.code', '$.External.name');
  if (most !== undefined) return fc.constantFrom('#', '*');
  return path === 'never' ? fc.constant('written') : words;
}

type Groups = readonly (readonly string[])[];

/** All that is required, and any of the rest; of each group exactly one. */
function recordOf(parameters: Readonly<Record<string, Parameter>>, groups: Groups): fc.Arbitrary<Record<string, unknown>> {
  const grouped = new Set(groups.flat());
  const free = Object.entries(parameters).filter(([name]) => !grouped.has(name));
  const requiredKeys = free.filter(([, { required }]) => required).map(([name]) => name);
  const single = fc.record(Object.fromEntries(free.map(([name, parameter]) => [name, valueOf(parameter)])), { requiredKeys });
  const chosen = groups.map((group) =>
    fc.constantFrom(...group).chain((name) => valueOf(parameters[name] ?? { kind: 'any' }).map((value) => ({ [name]: value }))),
  );
  return fc.tuple(single, ...chosen).map((parts): Record<string, unknown> => Object.assign({}, ...parts));
}

/** Parameters that Connect takes, for a row. */
function parametersOf(name: string, row: ActionRow): fc.Arbitrary<Record<string, unknown>> {
  const left = new Set(without[name] ?? []);
  const kept = Object.fromEntries(Object.entries(row.parameters).filter(([key]) => !left.has(key)));
  const groups = [...(row.exactlyOne ?? []), ...(row.atMostOne ?? [])].map((group) => group.filter((key) => !left.has(key)));
  return recordOf(kept, groups).map((made) => ({ ...made, ...pinned[name] }));
}

const equals = (operand: string, NextAction: string): JsonCondition => ({
  NextAction,
  Condition: { Operator: 'Equals', Operands: [operand] },
});

function conditionsOf({ Type, Parameters }: JsonAction, row: ActionRow, to: string): JsonCondition[] {
  if (Type === 'CheckMetricData') return [{ NextAction: to, Condition: { Operator: 'NumberGreaterThan', Operands: ['0'] } }];
  if (Type === 'Wait')
    return ['WaitCompleted', ...new Set([Parameters['Events'] ?? []].flat().map(String))].map((event) => equals(event, to));
  if (Type === 'MessageParticipantIteratively') return 'InterruptFrequencySeconds' in Parameters ? [equals('MessagesInterrupted', to)] : [];
  const below = ['10', '30'].map((limit) => ({ NextAction: to, Condition: { Operator: 'NumberLessThan', Operands: [limit] } }));
  const kinds = { none: [], any: [equals('one', to)], key: [equals('1', to), equals('#', to)], below };
  return row.conditions === 'all' || row.conditions === 'some'
    ? (row.values ?? []).map((value) => equals(value, to))
    : kinds[row.conditions];
}

/** An action that Connect takes: `next` by its good way, `other` by conditions and errors. */
export function actionOf(
  name: string,
  row: ActionRow,
  as: { readonly identifier: string; readonly next: string; readonly other: string },
): fc.Arbitrary<JsonAction> {
  const [Type = name] = name.split(' (');
  return parametersOf(name, row).map((Parameters) => {
    const bare: JsonAction = { Identifier: as.identifier, Type, Parameters, Transitions: {} };
    if (row.terminal) return bare;
    const Errors = [...row.errors, ...(row.advised ?? [])].map((ErrorType) => ({ NextAction: as.other, ErrorType }));
    return { ...bare, Transitions: { NextAction: as.next, Errors, Conditions: conditionsOf(bare, row, as.other) } };
  });
}
