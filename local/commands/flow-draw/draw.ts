import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import type { Arrangement } from '../../../infra/flows/language/layout/arrange.ts';
import { arrange } from '../../../infra/flows/language/layout/arrange.ts';
import { bandsOf, page, type Bands } from './bands.ts';
import { boxOf, shortened, sizes, type Box, type Way } from './box.ts';
import { entry, line, linesOf, portOf } from './lines.ts';
import { escaped, text } from './svg-text.ts';
import type { Kind } from './words.ts';

const paint: Readonly<Record<Kind, { readonly fill: string; readonly edge: string }>> = {
  says: { fill: '#eef5ff', edge: '#3b6fb6' },
  asks: { fill: '#e9f7f3', edge: '#1f8068' },
  decides: { fill: '#f5f5f5', edge: '#666666' },
  calls: { fill: '#fff4e5', edge: '#b3690e' },
  'hands over': { fill: '#f5eefb', edge: '#7a46a8' },
  sets: { fill: '#fafafa', edge: '#767676' },
  ends: { fill: '#fdeeee', edge: '#b03a3a' },
};
const tip =
  '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#555"/></marker>';

/** A flow as an SVG picture, dark on white: blocks from left to right, each with its first words and its ways out. */
export function drawFlow(
  { StartAction, Actions }: AnyFlow,
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const boxes = Actions.map(boxOf);
  const heights = new Map(boxes.map(({ name, height }) => [name, height]));
  const height = ({ name, isLane }: { readonly name: string; readonly isLane: boolean }) => (isLane ? page.lane : (heights.get(name) ?? 0));
  const arrangement = arrange(StartAction, Actions, { height, gap: page.gap });
  const bands = bandsOf(boxes, arrangement);
  const { width, height: tall } = bands;
  const parts = [
    `<rect width="${width}" height="${tall}" fill="#ffffff"/>`,
    text(30, 34, title, 'font-size="20" font-weight="bold" fill="#222"'),
    text(30, 54, shortened(description, Math.floor(width / 6)), 'font-size="12" fill="#444"'),
    ...start(StartAction, arrangement, bands),
    ...new Set(boxes.flatMap((box) => linesOf(box, arrangement, bands))),
    ...boxes.map((box) => drawBox(box, arrangement, bands)),
  ];
  const size = `width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}"`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Helvetica, Arial, sans-serif" font-size="11">`;
  return [head, `<title>${escaped(title)}</title>`, `<defs>${tip}</defs>`, ...parts, '</svg>\n'].join('\n');
}

function start(name: string, { spots }: Arrangement, { left, top }: Bands): string[] {
  const spot = spots.get(name);
  if (!spot) return [];
  const y = top(spot) + entry;
  return [
    line(
      [
        { x: left(spot) - 34, y },
        { x: left(spot), y },
      ],
      false,
    ),
  ];
}

function drawBox(box: Box, arrangement: Arrangement, { left, top }: Bands): string {
  const spot = arrangement.spots.get(box.name);
  if (!spot) return '';
  const { fill, edge } = paint[box.kind];
  const [x, y] = [left(spot), top(spot)];
  const about = box.about.map((words, index) => text(x + 10, y + sizes.head + sizes.line * index + 8, words, 'fill="#222"'));
  const ways = box.ways.map((way, index) =>
    text(
      x + sizes.width - 8,
      y + portOf(box, index) + 4,
      wayWords(way, box, arrangement),
      `text-anchor="end" fill="${way.isFailure ? '#6b6b6b' : '#333'}"`,
    ),
  );
  return [
    `<g><title>${escaped(`${box.name}: ${box.type}`)}</title>`,
    `<rect x="${x}" y="${y}" width="${sizes.width}" height="${box.height}" rx="6" fill="${fill}" stroke="${edge}"/>`,
    text(x + 10, y + 17, shortened(box.name, 30), 'font-size="13" font-weight="bold" fill="#111"'),
    text(x + 10, y + 30, `${box.kind} · ${box.type}`, `font-size="9" fill="${edge}"`),
    ...about,
    ...ways,
    '</g>',
  ].join('');
}

function wayWords({ to, words }: Way, { name }: Box, { spots, isBack }: Arrangement): string {
  if (!spots.has(to)) return `${shortened(words, 16)} → no block “${shortened(to, 16)}”`;
  return isBack(name, to) ? `${shortened(words, 20)}: back to ${shortened(to, 17)}` : words;
}
