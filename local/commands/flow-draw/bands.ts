import type { Arrangement, Spot } from '../../../infra/flows/language/layout/arrange.ts';
import type { Box } from './box.ts';
import { sizes } from './box.ts';

/** Pixels of the page; a flow longer than `columns` goes on below, as a text does. */
export const page = { left: 116, right: 116, top: 84, between: 84, gap: 22, lane: 4, foot: 30, columns: 5, apart: 46 } as const;

export interface Bands {
  readonly width: number;
  readonly height: number;
  readonly bandOf: (spot: Spot) => number;
  readonly left: (spot: Spot) => number;
  readonly top: (spot: Spot) => number;
}

/** Lays the columns of an arrangement in bands, one below the other, each as high as what stands in it. */
export function bandsOf(boxes: readonly Box[], arrangement: Arrangement): Bands {
  const { spots } = arrangement;
  const placed = boxes.flatMap((box) => extents(box, arrangement)).map((extent) => ({ ...extent, band: bandOf(extent) }));
  const offsets: number[] = [];
  let below: number = page.top;
  for (let band = 0; band <= Math.max(0, ...placed.map((one) => one.band)); band += 1) {
    const here = placed.filter((one) => one.band === band);
    const first = Math.min(...here.map(({ top }) => top));
    offsets.push(below - first);
    below += Math.max(...here.map(({ bottom }) => bottom)) - first + page.apart;
  }
  const used = Math.min(page.columns, Math.max(0, ...[...spots.values()].map(({ column }) => column)) + 1);
  return {
    width: page.left + used * (sizes.width + page.between) - page.between + page.right,
    height: below - page.apart + page.foot,
    bandOf,
    left: ({ column }) => page.left + (column % page.columns) * (sizes.width + page.between),
    top: (spot) => spot.top + (offsets[bandOf(spot)] ?? 0),
  };
}

const bandOf = ({ column }: Spot) => Math.floor(column / page.columns);

/** The lanes of a line that are drawn: a band between that of its first block and that of its last one would only show it passing by. */
export function drawnLanes(from: string, to: string, { spots, lanes }: Arrangement): Spot[] {
  const ends = [from, to].flatMap((name) => spots.get(name) ?? []).map(bandOf);
  return lanes(from, to).filter((lane) => ends.includes(bandOf(lane)));
}

/** Where a block stands, and where its lines pass. */
function extents({ name, height, ways }: Box, arrangement: Arrangement): (Spot & { readonly bottom: number })[] {
  const { spots, isBack } = arrangement;
  const spot = spots.get(name);
  if (!spot) return [];
  const passed = ways.flatMap(({ to }) => (isBack(name, to) ? [] : drawnLanes(name, to, arrangement)));
  return [{ ...spot, bottom: spot.top + height }, ...passed.map((lane) => ({ ...lane, bottom: lane.top + page.lane }))];
}
