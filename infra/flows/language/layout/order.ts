import type { Cell, Piece } from './lanes.ts';

/** Turns over the columns, to and fro; more of them change little. */
const turns = 12;

/** The columns with their cells in an order in which few lines cross. */
export function ordered(columns: readonly (readonly Cell[])[], pieces: readonly Piece[]): (readonly Cell[])[] {
  const before = neighbours(pieces, ({ from, port, to }) => [to, { key: from, port }]);
  const after = neighbours(pieces, ({ from, to }) => [from, { key: to, port: 0.5 }]);
  let best = columns.map((column) => [...column]);
  let fewest = crossings(best, pieces);
  let current = best;
  for (let turn = 0; turn < turns && fewest > 0; turn += 1) {
    current = turn % 2 === 0 ? swept(current, before) : swept(current.toReversed(), after).reverse();
    const count = crossings(current, pieces);
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

/** A cell in the next column, and where in it a line ends. */
interface Neighbour {
  readonly key: string;
  readonly port: number;
}
type Neighbours = ReadonlyMap<string, readonly Neighbour[]>;

function neighbours(pieces: readonly Piece[], ends: (piece: Piece) => readonly [string, Neighbour]): Neighbours {
  const found = new Map<string, Neighbour[]>();
  for (const piece of pieces) {
    const [cell, neighbour] = ends(piece);
    found.set(cell, [...(found.get(cell) ?? []), neighbour]);
  }
  return found;
}

/** Each column in turn, its cells beside the middle of their neighbours in the columns that are already in order. */
function swept(columns: readonly (readonly Cell[])[], neighbours: Neighbours): Cell[][] {
  const rank = new Map<string, number>();
  return columns.map((column) => {
    const wanted = new Map(column.map(({ key }, index) => [key, middle(neighbours.get(key) ?? [], rank) ?? index / column.length]));
    const sorted = column.toSorted((a, b) => (wanted.get(a.key) ?? 0) - (wanted.get(b.key) ?? 0));
    for (const [index, { key }] of sorted.entries()) rank.set(key, index / sorted.length);
    return sorted;
  });
}

function middle(near: readonly Neighbour[], rank: ReadonlyMap<string, number>): number | undefined {
  const ranks = near.flatMap(({ key, port }) => {
    const at = rank.get(key);
    return at === undefined ? [] : [at + port / (rank.size + 1)];
  });
  return ranks.length === 0 ? undefined : ranks.reduce((sum, one) => sum + one, 0) / ranks.length;
}

/** How many times two lines cross, over all columns. */
function crossings(columns: readonly (readonly Cell[])[], pieces: readonly Piece[]): number {
  const place = new Map(columns.flatMap((column, layer) => column.map(({ key }, index) => [key, { layer, index }] as const)));
  const between = columns.map((): { from: number; to: number }[] => []);
  for (const { from, port, to } of pieces) {
    const [a, b] = [place.get(from), place.get(to)];
    if (a && b) between[a.layer]?.push({ from: a.index + port, to: b.index });
  }
  return between.reduce((sum, lines) => sum + crossed(lines), 0);
}

function crossed(lines: readonly { from: number; to: number }[]): number {
  let count = 0;
  for (const [index, a] of lines.entries()) for (const b of lines.slice(index + 1)) if ((a.from - b.from) * (a.to - b.to) < 0) count += 1;
  return count;
}
