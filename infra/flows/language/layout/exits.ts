import type { AnyAction, JsonCondition } from '../flow-json.ts';
import { rowOf } from '../flow-json.ts';

/** One way out of an action: where it leads, and for which answers and failures. */
export interface Exit {
  readonly to: string;
  readonly labels: readonly string[];
}

const signs: Readonly<Record<string, string>> = {
  Equals: '',
  TextContains: 'has ',
  TextStartsWith: 'begins ',
  TextEndsWith: 'ends ',
  NumberGreaterThan: '> ',
  NumberGreaterOrEqualTo: '≥ ',
  NumberLessThan: '< ',
  NumberLessOrEqualTo: '≤ ',
};
const answer = ({ Condition }: JsonCondition<unknown>) =>
  `${signs[Condition.Operator] ?? `${Condition.Operator} `}${Condition.Operands.map(String).join()}`;

/** The ways out of an action, each target once: answers first, then what comes next, then failures. */
export function exitsOf(action: AnyAction): Exit[] {
  const { NextAction, Conditions = [], Errors = [] } = action.Transitions;
  const ways = [
    ...Conditions.map((condition) => [condition.NextAction, answer(condition)] as const),
    ...(NextAction ? [[NextAction, 'then'] as const] : []),
    ...Errors.map((error) => [error.NextAction, error.ErrorType] as const),
  ];
  const targets = [...new Set(ways.map(([to]) => to))];
  const branches = rowOf(action)?.conditions !== 'none';
  return targets.map((to) => ({
    to,
    labels: told(
      ways.filter(([other]) => other === to).map(([, label]) => label),
      branches,
    ),
  }));
}

/** Where an action branches, its NextAction repeats one of the branches; where it does not, a failure that goes on is none. */
function told(labels: readonly string[], branches: boolean): readonly string[] {
  if (!labels.includes('then') || labels.length === 1) return labels;
  return branches ? labels.filter((label) => label !== 'then') : ['then'];
}
