import { didYouMean } from '../../../shared/practice/did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyAction, AnyFlow } from './flow-json.ts';
import { nextOf, rowOf } from './flow-json.ts';

/** Every branch leads to an action of this flow, every action leads on unless it ends the flow, and every action is led to. */
export function checkReferences(flow: AnyFlow): Finding[] {
  const names = flow.Actions.map(({ Identifier }) => Identifier);
  const known = new Set(names);
  const missing = (where: string, name: string): Finding[] =>
    known.has(name) ? [] : [finding('missing-next', where, `There is no action "${name}"${didYouMean(name, names) || '.'}`)];
  const lost = flow.Actions.flatMap((action, index) => {
    const where = `$.Actions[${index}].Transitions`;
    return [...checkNext(action, where), ...branchesOf(action).flatMap(([path, name]) => missing(`${where}.${path}`, name))];
  });
  return [...missing('$.StartAction', flow.StartAction), ...lost];
}

/** Every branch of an action: its path below Transitions, and where it leads. */
function branchesOf({ Transitions }: AnyAction): (readonly [path: string, name: string])[] {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  return [
    ...(NextAction ? [['NextAction', NextAction] as const] : []),
    ...Conditions.map((branch, index) => [`Conditions[${index}].NextAction`, branch.NextAction] as const),
    ...Errors.map((branch, index) => [`Errors[${index}].NextAction`, branch.NextAction] as const),
  ];
}

function checkNext(action: AnyAction, where: string): Finding[] {
  const row = rowOf(action);
  if (!row || row.terminal || row.nextOptional || action.Transitions.NextAction) return [];
  return [finding('missing-next', where, `${action.Type} needs a NextAction.`, { source: row.source })];
}

/** Actions that nothing leads to. Asked only when the start and every branch lead somewhere. */
export function checkReach(flow: AnyFlow): Finding[] {
  const byName = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const reached = new Set([flow.StartAction]);
  for (const name of reached) for (const next of ahead(byName.get(name))) reached.add(next);
  return flow.Actions.flatMap(({ Identifier }, index) =>
    reached.has(Identifier) ? [] : [finding('unreachable', `$.Actions[${index}]`, `Nothing leads to "${Identifier}".`)],
  );
}

/** Actions from which no way leads to an end of the flow: a call would go round in them until the caller gives up. */
export function checkEnds(flow: AnyFlow): Finding[] {
  const ending = new Set(flow.Actions.filter(endsHere).map(({ Identifier }) => Identifier));
  const comes = (action: AnyAction) => !ending.has(action.Identifier) && nextOf(action).some((name) => ending.has(name));
  for (let more = flow.Actions.filter(comes); more.length > 0; more = flow.Actions.filter(comes))
    for (const { Identifier } of more) ending.add(Identifier);
  const closed = flow.Actions.findIndex(({ Identifier }) => !ending.has(Identifier));
  const first = flow.Actions[closed];
  if (!first) return [];
  return [finding('dead-end', `$.Actions[${closed}]`, `From "${first.Identifier}" no way leads to an end of the flow.`)];
}

/** A terminal action, a transfer, or what holds the caller until somebody else comes. */
function endsHere(action: AnyAction): boolean {
  const row = rowOf(action);
  return row === undefined || row.terminal === true || row.transfers === true || row.nextOptional === true;
}

const ahead = (action: AnyAction | undefined) => (action ? nextOf(action) : []);
