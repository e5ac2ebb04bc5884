import { actions } from '../../local/connect/actions/index.ts';
import type { CallEvent } from '../../local/connect/call-event.ts';
import { type Block, readFlow } from '../../local/connect/flow/flow.ts';
import { contentOf, type FlowSource } from './flow-source.ts';

/** What the calls of this test file did in each flow: which contents were played, and which ways were taken. */
const played = new Map<string, Set<string>>();
const taken = new Map<string, Set<string>>();

/** A deployment chooses between a few variants of a flow; random flows have no branches that calls must take. */
const mostVariants = 50;

/** Notes a flow that is played. */
export function notePlayed(name: string, content: string) {
  const variants = played.get(name) ?? new Set();
  if (variants.size < mostVariants) played.set(name, variants.add(content));
}

/** Notes the ways that a call took. */
export function noteTaken(events: readonly CallEvent[]) {
  for (const event of events) {
    if (event.type !== 'branch') continue;
    taken.set(event.flow, (taken.get(event.flow) ?? new Set()).add(`${event.block} → ${event.to}`));
  }
}

/**
 * The ways out of a flow's blocks that no call of this test file took, each as "block → block (branches)". Branches of one block that lead
 * to the same block are one way: what follows is the same. `as` is the name by which calls knew it, where it has none of its own.
 */
export function branchesNotTaken(source: FlowSource, as?: string): string[] {
  const { name: own, content } = contentOf(source);
  const name = as ?? own;
  const contents = played.get(name) ?? new Set([content]);
  const done = taken.get(name) ?? new Set();
  const ways = [...contents].flatMap((variant) => [...readFlow(name, variant).blocks.values()].flatMap(waysOutOf));
  const open = ways.filter(({ way }) => !done.has(way));
  return [...new Set(open.map(({ way, branches }) => `${way} (${branches.join(', ')})`))];
}

function waysOutOf(block: Block): { readonly way: string; readonly branches: string[] }[] {
  const { NextAction, Conditions, Errors } = block.Transitions;
  const out: [string, string][] = [
    ...(NextAction !== undefined && goesOn(block) ? [[NextAction, 'NextAction'] as [string, string]] : []),
    ...Conditions.map(({ NextAction: to, Condition }): [string, string] => [to, Condition.Operands.join('|')]),
    ...Errors.map(({ NextAction: to, ErrorType }): [string, string] => [to, ErrorType]),
  ];
  const byTarget = Map.groupBy(out, ([to]) => to);
  return [...byTarget].map(([to, branches]) => ({ way: `${block.Identifier} → ${to}`, branches: branches.map(([, branch]) => branch) }));
}

function goesOn(block: Block): boolean {
  const rule = actions[block.Type]?.goesOn ?? true;
  return typeof rule === 'boolean' ? rule : rule(block);
}
