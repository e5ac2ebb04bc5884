import type { AnyAction } from '../flow-json.ts';
import { exitsOf } from './exits.ts';
import type { Room } from './heights.ts';
import { topsOf } from './heights.ts';
import type { Cell } from './lanes.ts';
import { columnsOf, laneKey } from './lanes.ts';
import { layersOf } from './layers.ts';
import { ordered } from './order.ts';

/** Where something is drawn: its column, counted from 0, and its top. */
export interface Spot {
  readonly column: number;
  readonly top: number;
}
export interface Arrangement {
  /** Every action by name. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** The way leads back to an earlier column. */
  readonly isBack: (from: string, to: string) => boolean;
  /** The lanes that a line passes on its way, column by column. */
  readonly lanes: (from: string, to: string) => Spot[];
}

/** Arranges a flow for drawing: from left to right, nothing over anything else, few lines crossing. The same flow is always drawn the same. */
export function arrange(start: string, actions: readonly AnyAction[], room: Room): Arrangement {
  const known = new Set(actions.map(({ Identifier }) => Identifier));
  const targets = (action: AnyAction) => exitsOf(action).flatMap(({ to }) => (known.has(to) ? [to] : []));
  const ways = new Map(actions.map((action) => [action.Identifier, targets(action)]));
  const layers = layersOf(start, ways);
  const { columns, pieces } = columnsOf(ways, layers);
  const tops = topsOf(ordered(columns, pieces), pieces, room);
  const spot = ({ key, layer }: Pick<Cell, 'key' | 'layer'>): Spot => ({ column: layer, top: tops.get(key) ?? 0 });
  const lanes = (from: string, to: string) => {
    const first = (layers.layerOf.get(from) ?? 0) + 1;
    const between = Math.max(0, (layers.layerOf.get(to) ?? 0) - first);
    return Array.from({ length: between }, (_, index) => spot({ key: laneKey(to, first + index), layer: first + index }));
  };
  const spots = new Map([...layers.layerOf].map(([key, layer]) => [key, spot({ key, layer })]));
  return { spots, isBack: layers.isBack, lanes };
}
