import type { AnyAction } from '../flow-json.ts';
import { arrange } from './arrange.ts';
import { exitsOf } from './exits.ts';

const column = 300;
/** How tall the console draws a block: a head, and a line for each branch. */
const head = 110;
const branch = 30;

/** Where the console draws each block; Connect itself ignores all of it. */
export function layOut(start: string, actions: readonly AnyAction[]) {
  const heights = new Map(actions.map((action) => [action.Identifier, head + branch * exitsOf(action).length]));
  const height = ({ name, isLane }: { readonly name: string; readonly isLane: boolean }) => (isLane ? 0 : (heights.get(name) ?? head));
  const { spots } = arrange(start, actions, { height, gap: 40 });
  const placed = actions.map(({ Identifier }) => {
    const { column: across, top } = spots.get(Identifier) ?? { column: 0, top: 0 };
    return [Identifier, { position: { x: 200 + across * column, y: 40 + top }, isFriendlyName: true }] as const;
  });
  return { entryPointPosition: { x: 40, y: 40 }, ActionMetadata: Object.fromEntries(placed), Annotations: [] };
}
