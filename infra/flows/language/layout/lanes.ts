import type { Layers, Ways } from './layers.ts';

/** What stands in a column: an action, or a lane in which lines to a later action pass. All lines to one action share its lanes. */
export interface Cell {
  readonly key: string;
  readonly layer: number;
  /** The action, or the one that the lane leads to. */
  readonly name: string;
  readonly isLane: boolean;
}
/** A piece of line between two neighbouring columns. It leaves its cell at `port`, from 0 at the top to 1. */
export interface Piece {
  readonly from: string;
  readonly port: number;
  readonly to: string;
}

export const laneKey = (name: string, layer: number) => `${layer} ${name}`;

/** Columns of cells, in the order of the walk, and the pieces of line between them. */
export function columnsOf(ways: Ways, { layerOf, isBack }: Layers): { readonly columns: Cell[][]; readonly pieces: Piece[] } {
  const cells = new Map<string, Cell>();
  const pieces = new Map<string, Piece>();
  const add = (cell: Cell) => cells.has(cell.key) || cells.set(cell.key, cell);
  for (const [name, layer] of layerOf) add({ key: name, layer, name, isLane: false });
  for (const [from, layer] of layerOf)
    for (const [index, to] of (ways.get(from) ?? []).entries()) {
      const last = layerOf.get(to);
      if (last === undefined || isBack(from, to)) continue;
      const keys = [from];
      for (let lane = layer + 1; lane < last; lane += 1) {
        keys.push(laneKey(to, lane));
        add({ key: laneKey(to, lane), layer: lane, name: to, isLane: true });
      }
      keys.push(to);
      const port = (index + 0.5) / (ways.get(from)?.length ?? 1);
      for (const [step, key] of keys.slice(1).entries())
        pieces.set(`${keys[step]}\n${key}`, { from: keys[step] ?? from, port: step === 0 ? port : 0.5, to: key });
    }
  const columns: Cell[][] = Array.from({ length: Math.max(0, ...layerOf.values()) + 1 }, () => []);
  for (const cell of cells.values()) columns[cell.layer]?.push(cell);
  return { columns, pieces: [...pieces.values()] };
}
