import type { JsonAction } from './flow-json.ts';
import { nextOf } from './flow-json.ts';

const column = 280;
const row = 220;

/**
 * Where the console draws each block: one column for every step away from the start, so that the call reads from left to right, and in a
 * column the order of the source. Connect itself ignores all of it.
 */
export function layOut(start: string, actions: readonly JsonAction[]) {
  const steps = stepsFrom(start, actions);
  const height = new Map<number, number>();
  const placed = actions.map(({ Identifier }) => {
    const step = steps.get(Identifier) ?? 0;
    const above = height.get(step) ?? 0;
    height.set(step, above + 1);
    return [Identifier, { position: { x: 200 + step * column, y: 40 + above * row }, isFriendlyName: true }] as const;
  });
  return { entryPointPosition: { x: 40, y: 40 }, ActionMetadata: Object.fromEntries(placed), Annotations: [] };
}

function stepsFrom(start: string, actions: readonly JsonAction[]): Map<string, number> {
  const byName = new Map(actions.map((action) => [action.Identifier, action]));
  const steps = new Map([[start, 0]]);
  for (const [name, step] of steps) {
    const action = byName.get(name);
    for (const next of action ? nextOf(action) : []) if (!steps.has(next)) steps.set(next, step + 1);
  }
  return steps;
}
