import type { Arrangement, Spot } from '../../../infra/flows/language/layout/arrange.ts';
import { drawnLanes, page, type Bands } from './bands.ts';
import { shortened, sizes, type Box } from './box.ts';
import { text } from './svg-text.ts';

/** Where a line enters and leaves a block. */
export const entry = 16;
export const portOf = (box: Box, index: number) => sizes.head + sizes.line * (box.about.length + index) + 4;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly band: number;
}

/** The lines that leave a block. A way back has none: its line would cross the whole picture, so the block tells it by name. */
export function linesOf(box: Box, arrangement: Arrangement, bands: Bands): string[] {
  const from = arrangement.spots.get(box.name);
  if (!from) return [];
  return box.ways.flatMap(({ to, isFailure }, index) => {
    const target = arrangement.spots.get(to);
    if (!target || arrangement.isBack(box.name, to)) return [];
    const at = (spot: Spot, dx: number, dy: number): Point => ({
      x: bands.left(spot) + dx,
      y: bands.top(spot) + dy,
      band: bands.bandOf(spot),
    });
    const half = page.lane / 2;
    const lanes = drawnLanes(box.name, to, arrangement).flatMap((lane) => [at(lane, 0, half), at(lane, sizes.width, half)]);
    return broken([at(from, sizes.width, portOf(box, index)), ...lanes, at(target, 0, entry)], to, isFailure, bands.width);
  });
}

/** Where a line goes on in a band below, it ends at the edge with the name of the block that it leads to, and begins so there. */
function broken(points: readonly Point[], to: string, isFailure: boolean, width: number): string[] {
  const parts: Point[][] = [[]];
  const names: string[] = [];
  for (const point of points) {
    const last = parts.at(-1)?.at(-1);
    if (last && last.band !== point.band) {
      parts.at(-1)?.push({ ...last, x: width - page.right + 14 });
      names.push(text(width - page.right + 20, last.y + 4, shortened(to, 16), 'fill="#555" font-style="italic"'));
      names.push(text(page.left - 20, point.y + 4, shortened(to, 16), 'fill="#555" font-style="italic" text-anchor="end"'));
      parts.push([{ ...point, x: page.left - 16 }]);
    }
    parts.at(-1)?.push(point);
  }
  return [...parts.map((part) => line(part, isFailure)), ...names];
}

/** A smooth line through points; a failure's is dashed. */
export function line(points: readonly Pick<Point, 'x' | 'y'>[], isFailure: boolean): string {
  const [first = { x: 0, y: 0 }, ...rest] = points;
  const bends = rest.map(({ x, y }, index) => {
    const before = points[index] ?? first;
    const half = Math.round((before.x + x) / 2);
    return before.y === y ? `H${x}` : `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
  });
  const stroke = isFailure ? 'stroke="#a0a0a0" stroke-dasharray="4 3"' : 'stroke="#555"';
  return `<path d="M${first.x} ${first.y} ${bends.join(' ')}" fill="none" ${stroke} marker-end="url(#tip)"/>`;
}
