import { finderOf, type Span } from './finder.ts';
import { callers } from './rules/callers.ts';
import { names } from './rules/context-words.ts';
import { officeMatters } from './rules/office-matters.ts';
import { saysOf } from './rules/rule.ts';
import { wordLists } from './rules/word-lists.ts';
import type { CallerKind, Topic } from './vocabulary.ts';
import type { Word } from './words.ts';

const matterFinder = finderOf<Topic>(
  officeMatters.map((matter) => ({ what: matter.topic, says: saysOf(matter) })),
  wordLists,
);
const nameFinder = finderOf<'name'>([{ what: 'name', says: names }], wordLists);
const callerFinder = finderOf<CallerKind>(
  callers.map((caller) => ({ what: caller.kind, says: saysOf(caller) })),
  wordLists,
);

/** Office matters in the message, each where it is said. */
export function mattersIn(words: readonly Word[]): Span<Topic>[] {
  const introduced = nameFinder(words);
  return matterFinder(words).filter((matter) => !introduced.some((name) => name.from <= matter.from && matter.to <= name.to));
}

/** Said once, these outweigh what else the message is about. */
const grave = new Set<Topic>(['privacy', 'complaint']);

/** Topics of these places, the one said most first, then the one said first. */
export function byWeight(spans: readonly Span<Topic>[]): Topic[] {
  const counts = new Map<Topic, number>();
  for (const span of spans.filter((one) => !spans.some((other) => holds(other, one))))
    counts.set(span.what, (counts.get(span.what) ?? 0) + (grave.has(span.what) ? 2 : 1));
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([topic]) => topic);
}

/** "Pay my bill" is one thing said, though "bill" is another rule. */
function holds(larger: Span<Topic>, smaller: Span<Topic>): boolean {
  const inside = larger.from <= smaller.from && larger.to >= smaller.to;
  return inside && larger.what === smaller.what && larger.to - larger.from > smaller.to - smaller.from;
}

/** Somebody says who they are. */
export interface Introduction {
  readonly kind: CallerKind;
  readonly place: Span<CallerKind>;
}

/** Who speaks, each kind once, in the order of the rules; empty when nobody introduces themselves. */
export function introductionsIn(words: readonly Word[]): Introduction[] {
  const found = callerFinder(words);
  return callers.flatMap(({ kind }) => {
    const place = found.find((one) => one.what === kind);
    return place ? [{ kind, place }] : [];
  });
}
