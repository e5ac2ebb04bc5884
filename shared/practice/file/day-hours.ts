import type { TimeRange } from '../practice.ts';
import { readRange } from './phrases.ts';
import { clip, type Reading } from './section.ts';

/** One day: "closed", "08:00-17:00", "08:00-12:00, 13:00-17:00" or "08:00-17:00, except 12:00-13:00". */
export function readDayHours(written: string): Reading<TimeRange[]> {
  if (written === 'closed') return { value: [] };
  const [open = '', breaks, ...more] = written.split(/,?\s*\bexcept\b/u);
  if (more.length > 0) return { mistake: `"${clip(written)}" says "except" twice; separate breaks with commas` };
  const ranges = readRanges(open);
  if ('mistake' in ranges || breaks === undefined) return ranges;
  const pauses = readRanges(breaks);
  return 'mistake' in pauses ? pauses : without(ranges.value, pauses.value);
}

function readRanges(written: string): Reading<TimeRange[]> {
  const readings = written.split(/,|\band\b/u).map((part) => readRange(part.trim()));
  const wrong = readings.find((reading) => 'mistake' in reading);
  if (wrong) return wrong;
  const ranges = readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])).sort(byStart);
  const overlap = ranges.some((range, index) => index > 0 && (ranges[index - 1]?.to ?? '') >= range.from);
  return overlap ? { mistake: `"${clip(written)}" has hours that overlap or touch; write them as one` } : { value: ranges };
}

function without(open: TimeRange[], pauses: TimeRange[]): Reading<TimeRange[]> {
  const outside = pauses.find((pause) => !open.some((range) => range.from < pause.from && pause.to < range.to));
  if (outside) return { mistake: `the break ${outside.from}-${outside.to} is not inside the hours` };
  return { value: pauses.reduce(cut, open) };
}

const cut = (open: TimeRange[], pause: TimeRange): TimeRange[] =>
  open
    .flatMap((range) =>
      range.from < pause.from && pause.to < range.to
        ? [
            { from: range.from, to: pause.from },
            { from: pause.to, to: range.to },
          ]
        : [range],
    )
    .sort(byStart);

const byStart = (a: TimeRange, b: TimeRange): number => a.from.localeCompare(b.from);
