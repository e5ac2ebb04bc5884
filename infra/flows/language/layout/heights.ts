import type { Cell, Piece } from './lanes.ts';

/** The room that a drawing gives. */
export interface Room {
  /** Height of an action, and of a lane. */
  readonly height: (cell: Cell) => number;
  /** Between two actions of a column. */
  readonly gap: number;
}

/** The top of every cell: no two overlap, in each column the order stays, and lines are as level as that allows. */
export function topsOf(columns: readonly (readonly Cell[])[], pieces: readonly Piece[], room: Room): Map<string, number> {
  const tops = new Map<string, number>();
  const centre = (key: string) => tops.get(key);
  const settle = (column: readonly Cell[], neighbours: (key: string) => readonly string[]) => {
    const wanted = column.map((cell, index) => {
      const near = neighbours(cell.key).flatMap((key) => centre(key) ?? []);
      return near.length > 0 ? near.reduce((sum, one) => sum + one, 0) / near.length : (centre(cell.key) ?? index * 100);
    });
    for (const [index, top] of spread(column, wanted, room).entries()) tops.set(column[index]?.key ?? '', top);
  };
  const before = (key: string) => pieces.filter(({ to }) => to === key).map(({ from }) => from);
  const after = (key: string) => pieces.filter(({ from }) => from === key).map(({ to }) => to);
  for (const column of columns) settle(column, before);
  for (const column of columns.toReversed()) settle(column, after);
  for (const column of columns) settle(column, before);
  const least = Math.min(...tops.values());
  return new Map([...tops].map(([key, top]) => [key, Math.round(top - least)]));
}

interface Run {
  readonly sum: number;
  readonly count: number;
}
const mean = ({ sum, count }: Run) => sum / count;

/** The tops nearest to those wanted that keep the order and the gaps: neighbours that would overlap move as one. */
function spread(column: readonly Cell[], wanted: readonly number[], { height, gap }: Room): number[] {
  let above = 0;
  const offsets = column.map((cell) => {
    const offset = above;
    above += height(cell) + gap;
    return offset;
  });
  const runs: Run[] = [];
  for (const [index, top] of wanted.entries()) {
    let run: Run = { sum: top - (offsets[index] ?? 0), count: 1 };
    for (let last = runs.at(-1); last && mean(last) > mean(run); last = runs.at(-1)) {
      runs.pop();
      run = { sum: run.sum + last.sum, count: run.count + last.count };
    }
    runs.push(run);
  }
  return runs.flatMap((run) => Array.from({ length: run.count }, () => mean(run))).map((base, index) => base + (offsets[index] ?? 0));
}
