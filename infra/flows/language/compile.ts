import { check } from './check.ts';
import type { FlowJson, JsonAction } from './flow-json.ts';
import type { ActionBlock, Block, Flow, FlowContext } from './flow.ts';
import { layOut } from './layout/metadata.ts';

/**
 * A flow as Amazon Connect's flow language, ready for `Content`. Block names become action identifiers, so logs and the console say the
 * words of the source. Throws with every finding when Connect would refuse the flow, or when a caller would be left in silence.
 */
export function compile(flow: Flow, context: FlowContext): FlowJson {
  const blocks = Object.entries(deployedBlocks(flow, context));
  const Actions = blocks.map(([name, block]) => toAction(name, block, context));
  const StartAction = follow(flow, flow.start, context);
  const json = { Version: '2019-10-30', StartAction, Metadata: layOut(StartAction, Actions), Actions };
  const findings = check(json, { type: flow.type, answersCallers: flow.answersCallers ?? false });
  if (findings.length > 0) {
    throw new Error([`The flow "${flow.name}" would not work:`, ...findings.map(({ where, says }) => `  ${where}: ${says}`)].join('\n'));
  }
  return json;
}

/** The name that a branch really leads to, once the deployment's choices are made. */
function follow(flow: Flow, name: string, context: FlowContext): string {
  const block = flow.blocks[name];
  return block && 'choose' in block ? follow(flow, block.choose(context), context) : name;
}

/**
 * The blocks that are deployed, leading to each other past the choices. Those that only a refused choice led to are left out; one that
 * nothing ever led to stays, for the check to name.
 */
function deployedBlocks(flow: Flow, context: FlowContext): Record<string, ActionBlock<string>> {
  const kept = Object.entries(flow.blocks).flatMap(([name, block]) =>
    'choose' in block ? [] : [[name, redirect(block, (to) => follow(flow, to, context))] as const],
  );
  const possible = reachableFrom(flow.start, (name) => waysOut(flow.blocks[name]));
  const blocks = Object.fromEntries(kept);
  const chosen = reachableFrom(follow(flow, flow.start, context), (name) => waysOut(blocks[name]));
  return Object.fromEntries(kept.filter(([name]) => chosen.has(name) || !possible.has(name)));
}

function redirect(block: ActionBlock<string>, to: (name: string) => string): ActionBlock<string> {
  const { then, conditions, errors } = block;
  return {
    ...block,
    ...(then !== undefined && { then: to(then) }),
    ...(conditions && { conditions: conditions.map((condition) => ({ ...condition, then: to(condition.then) })) }),
    ...(errors && { errors: Object.fromEntries(Object.entries(errors).map(([type, name]) => [type, to(name)])) }),
  };
}

function waysOut(block: Block<string> | undefined): readonly string[] {
  if (!block) return [];
  if ('choose' in block) return block.ways;
  const { then, conditions = [], errors = {} } = block;
  return [...(then === undefined ? [] : [then]), ...conditions.map((condition) => condition.then), ...Object.values(errors)];
}

function reachableFrom(start: string, ways: (name: string) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const name of seen) for (const next of ways(name)) seen.add(next);
  return seen;
}

function toAction(Identifier: string, block: ActionBlock<string>, context: FlowContext): JsonAction {
  const { type: Type, then, conditions = [], errors = {} } = block;
  const Parameters = block.parameters(context);
  if (then === undefined) return { Identifier, Type, Parameters, Transitions: {} };
  const Conditions = conditions.map(({ operator, operand, then: NextAction }) => ({
    NextAction,
    Condition: { Operator: operator, Operands: [operand] },
  }));
  const Errors = Object.entries(errors).map(([ErrorType, NextAction]) => ({ NextAction, ErrorType }));
  return { Identifier, Type, Parameters, Transitions: { NextAction: then, Errors, Conditions } };
}
