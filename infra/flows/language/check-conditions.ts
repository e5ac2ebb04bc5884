import { didYouMean } from '../../../shared/practice/did-you-mean.ts';
import type { ActionRow } from './actions.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyAction, AnyFlow, JsonCondition } from './flow-json.ts';
import { rowOf } from './flow-json.ts';

type Comparison = JsonCondition<unknown>['Condition'];
type Drawn = readonly Comparison[];

const numeric = ['NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'];
/** KeyExists stands in no page of the reference, and Connect takes it. */
const operators = ['Equals', 'TextStartsWith', 'TextEndsWith', 'TextContains', ...numeric, 'KeyExists'];
const nesting = { deep: 5, wide: 50 };

/** Every condition compares with something by an operator that exists, and the action takes it. */
export function checkConditions({ Actions }: AnyFlow): Finding[] {
  return Actions.flatMap((action, index) => {
    const row = rowOf(action);
    if (!row || row.terminal || row.nameOnly) return [];
    const drawn = (action.Transitions.Conditions ?? []).map(({ Condition }) => Condition);
    const faults = [...new Set([...drawn.flatMap((one) => faultsOfForm(one)), ...faultsOfSet(action, drawn, row)])];
    return faults.map((says) => finding('conditions', `$.Actions[${index}].Transitions.Conditions`, says, { source: row.source }));
  });
}

function faultsOfForm({ Operator, Operands }: Comparison, depth = 1): string[] {
  const inner = Operands.filter(isComparison);
  if (depth > nesting.deep) return [`Conditions stand in each other more than ${nesting.deep} deep.`];
  if (inner.length > 0)
    return inner.length > nesting.wide
      ? [`${inner.length} conditions in one; Connect takes ${nesting.wide}.`]
      : inner.flatMap((one) => faultsOfForm(one, depth + 1));
  return [
    ...(operators.includes(Operator) ? [] : [`"${Operator}" is no operator${didYouMean(Operator, operators) || '.'}`]),
    ...(Operands.length === 1 ? [] : ['A condition compares with one value.']),
    ...(Operands.includes('') ? ['A condition cannot compare with the empty text.'] : []),
    ...(numeric.includes(Operator) && Operands.some((value) => !isNumber(value)) ? [`${Operator} compares with a number.`] : []),
  ];
}

const isComparison = (value: unknown): value is Comparison =>
  typeof value === 'object' && value !== null && 'Operator' in value && 'Operands' in value && Array.isArray(value.Operands);
/** A `$.` path may hold one. */
const isNumber = (value: unknown) => /^(-?\d+(\.\d+)?|\$.*)$/.test(String(value));
const said = ({ Operator, Operands }: Comparison) => `${Operator} ${JSON.stringify(Operands).slice(1, -1).replaceAll('"', '')}`;

function faultsOfSet(action: AnyAction, drawn: Drawn, row: ActionRow): string[] {
  const values = drawn.map(said);
  const twice = values.filter((value, index) => values.indexOf(value) !== index).map((value) => `The condition ${value} is drawn twice.`);
  return [...twice, ...byKind[row.conditions](action, values, row), ...(special[action.Type]?.(action, drawn) ?? [])];
}

type Check = (action: AnyAction, values: readonly string[], row: ActionRow) => string[];
const foreign = (values: readonly string[], { values: known = [] }: ActionRow) => {
  const wanted = known.map((value) => `Equals ${value}`);
  return values
    .filter((value) => !wanted.includes(value))
    .map((value) => `The condition ${value} never comes${didYouMean(value, wanted) || '.'}`);
};

const byKind: Readonly<Record<ActionRow['conditions'], Check>> = {
  none: ({ Type }, values) => (values.length > 0 ? [`${Type} takes no conditions.`] : []),
  any: () => [],
  key: (_, values) => values.filter((value) => !/^Equals [0-9*#]$/.test(value)).map((value) => `The condition ${value} is not one key.`),
  some: (_, values, row) => foreign(values, row),
  all: (_, values, row) => [
    ...(row.values ?? [])
      .filter((value) => !values.includes(`Equals ${value}`))
      .map((value) => `The condition Equals ${value} is missing.`),
    ...foreign(values, row),
  ],
  below: (_, values) => {
    const steps = values.map((value) => Number(/^NumberLessThan (\d+)$/.exec(value)?.[1] ?? Number.NaN));
    const rises = steps.every((step, index) => step > (steps[index - 1] ?? 0) && step <= 101);
    return rises ? [] : ['The conditions are NumberLessThan, with percentages that add up from one to the next.'];
  },
};

/** What a parameter asks of the conditions. */
const special: Readonly<Record<string, (action: AnyAction, drawn: Drawn) => string[]>> = {
  CheckMetricData: ({ Parameters }, drawn) => {
    const people = String(Parameters['MetricType']).startsWith('NumberOfAgents');
    const asks = (one: Comparison) => (people ? said(one) === 'NumberGreaterThan 0' : /^(Equals|Number)/.test(one.Operator));
    if (drawn.length === 0) return ['CheckMetricData needs a condition.'];
    return drawn.every(asks)
      ? []
      : [people ? 'The number of agents is only asked for NumberGreaterThan 0.' : 'A number is compared with numbers.'];
  },
  MessageParticipantIteratively: ({ Parameters }, drawn) => {
    const interrupted = 'InterruptFrequencySeconds' in Parameters;
    if (interrupted === drawn.length > 0) return [];
    return [
      interrupted
        ? 'The condition Equals MessagesInterrupted is missing.'
        : 'Without InterruptFrequencySeconds nothing is ever interrupted.',
    ];
  },
  Wait: ({ Parameters }, drawn) => {
    const events: readonly unknown[] = Array.isArray(Parameters['Events']) ? Parameters['Events'] : [];
    return ['WaitCompleted', ...events.map(String)]
      .filter((event) => !drawn.some((one) => said(one) === `Equals ${event}`))
      .map((event) => `The condition Equals ${event} is missing.`);
  },
};
