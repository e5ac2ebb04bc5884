import type { CheckOptions, Finding } from './finding.ts';
import type { ActionRow } from './actions.ts';
import type { FlowJson, JsonAction } from './flow-json.ts';
import { nextOf, rowOf } from './flow-json.ts';

const limits = { actions: 250, characters: 256_000, identifier: 50 };
const refusedInIdentifiers = /[%:(\\/)=$,;[\]{}]/;
const refusedIdentifiers = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Connect's limits of a flow: number of actions, characters of the content, form of the identifiers. */
export function checkLimits(flow: FlowJson): Finding[] {
  const long: Finding[] = [];
  const { length } = JSON.stringify(flow);
  if (flow.Version !== '2019-10-30') long.push({ rule: 'too-long', where: '$.Version', says: 'The version is 2019-10-30.' });
  if (length > limits.characters) long.push({ rule: 'too-long', where: '$', says: `${length} characters; Connect takes 256,000.` });
  if (flow.Actions.length > limits.actions) {
    long.push({ rule: 'too-long', where: '$.Actions', says: `${flow.Actions.length} actions; Connect takes 250.` });
  }
  return [...long, ...flow.Actions.flatMap(({ Identifier }, index) => checkIdentifier(Identifier, flow, index))];
}

function checkIdentifier(name: string, { Actions }: FlowJson, index: number): Finding[] {
  const finding = (says: string): Finding[] => [{ rule: 'identifier', where: `$.Actions[${index}].Identifier`, says }];
  if (name === '' || name.length > limits.identifier) return finding(`"${name}" must have 1 to 50 characters.`);
  if (refusedInIdentifiers.test(name) || refusedIdentifiers.has(name)) return finding(`"${name}" is a name that Connect refuses.`);
  if (Actions.findIndex(({ Identifier }) => Identifier === name) !== index) return finding(`"${name}" is used twice.`);
  return [];
}

/** Every branch leads to an action of this flow, and every action is led to. */
export function checkReferences(flow: FlowJson): Finding[] {
  const byName = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  if (!byName.has(flow.StartAction))
    return [{ rule: 'missing-next', where: '$.StartAction', says: `There is no action "${flow.StartAction}".` }];
  const missing = (where: string, name: string): Finding[] =>
    byName.has(name) ? [] : [{ rule: 'missing-next', where, says: `There is no action "${name}".` }];
  const reached = new Set([flow.StartAction]);
  for (const name of reached) for (const next of nextOfNamed(byName.get(name))) reached.add(next);
  const alone = flow.Actions.flatMap(({ Identifier }, index): Finding[] =>
    reached.has(Identifier) ? [] : [{ rule: 'unreachable', where: `$.Actions[${index}]`, says: `Nothing leads to "${Identifier}".` }],
  );
  const leading = flow.Actions.flatMap((action, index) =>
    nextOf(action).flatMap((name) => missing(`$.Actions[${index}].Transitions`, name)),
  );
  return [...leading, ...alone];
}
const nextOfNamed = (action: JsonAction | undefined) => (action ? nextOf(action) : []);

/** Each action stands where it may, with exactly the branches that it must have. */
export function checkRows(flow: FlowJson, { type }: CheckOptions): Finding[] {
  return flow.Actions.flatMap((action, index): Finding[] => {
    const where = `$.Actions[${index}]`;
    const row = rowOf(action);
    if (!row) return [{ rule: 'unknown-action', where: `${where}.Type`, says: `"${action.Type}" is no action that we know.` }];
    const misplaced: Finding[] = row.types.includes(type)
      ? []
      : [{ rule: 'wrong-flow-type', where: `${where}.Type`, says: `${action.Type} may not stand in a ${type} flow.` }];
    const branches = row.terminal
      ? checkTerminal(action, where)
      : [...checkErrors(action, row, where), ...checkConditions(action, row, where)];
    return [...misplaced, ...branches];
  });
}

function checkTerminal({ Type, Transitions }: JsonAction, where: string): Finding[] {
  if (Object.keys(Transitions).length === 0) return [];
  return [{ rule: 'terminal', where: `${where}.Transitions`, says: `${Type} ends the flow: its transitions are {}.` }];
}

function checkErrors({ Type, Transitions }: JsonAction, row: ActionRow, where: string): Finding[] {
  const drawn = (Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType);
  const faults = [
    ...(Transitions.NextAction === undefined ? [`${Type} needs a NextAction.`] : []),
    ...row.errors.filter((error) => !drawn.includes(error)).map((error) => `${Type} needs the branch ${error}.`),
    ...drawn.filter((error) => ![...row.errors, ...(row.mayAlso ?? [])].includes(error)).map((error) => `${Type} has no branch ${error}.`),
    ...drawn.filter((error, index) => drawn.indexOf(error) !== index).map((error) => `${error} is drawn twice.`),
  ];
  return faults.map((says) => ({ rule: 'errors', where: `${where}.Transitions.Errors`, says }));
}

const operators = new Set([
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
]);

function checkConditions({ Type, Transitions }: JsonAction, row: ActionRow, where: string): Finding[] {
  const drawn = Transitions.Conditions ?? [];
  const values = drawn.map(({ Condition }) => `${Condition.Operator} ${Condition.Operands.join()}`);
  const faults = [
    ...drawn
      .filter(({ Condition }) => !operators.has(Condition.Operator))
      .map(({ Condition }) => `"${Condition.Operator}" is no operator.`),
    ...drawn.filter(({ Condition }) => Condition.Operands.length !== 1).map(() => 'A condition compares with one value.'),
    ...values.filter((value, index) => values.indexOf(value) !== index).map((value) => `"${value}" is drawn twice.`),
    ...(row.conditions === 'none' && drawn.length > 0 ? [`${Type} takes no conditions.`] : []),
    ...(row.conditions === 'key'
      ? values.filter((value) => !/^Equals [0-9*#]$/.test(value)).map((value) => `"${value}" is not one key.`)
      : []),
    ...(row.conditions === 'all' ? missingValues(values, row) : []),
  ];
  return faults.map((says) => ({ rule: 'conditions', where: `${where}.Transitions.Conditions`, says }));
}

function missingValues(drawn: readonly string[], { values = [] }: ActionRow): string[] {
  const wanted = values.map((value) => `Equals ${value}`);
  return [
    ...wanted.filter((value) => !drawn.includes(value)).map((value) => `The condition "${value}" is missing.`),
    ...drawn.filter((value) => !wanted.includes(value)).map((value) => `"${value}" never comes.`),
  ];
}
