import { compile, matchAt, type Pattern, type WordLists } from './pattern.ts';
import type { Word } from './words.ts';

/** Where something was said: word indexes, `to` exclusive. */
export interface Span<T> {
  what: T;
  from: number;
  to: number;
}
export type Finder<T> = (words: readonly Word[]) => Span<T>[];

interface Entry<T> {
  what: T;
  pattern: Pattern;
}

const prefixLength = 3;

/**
 * Compiles many patterns into one search. Patterns are looked up by their first word, so time grows with the
 * length of the message and hardly with the number of rules.
 */
export function finderOf<T>(rules: readonly { what: T; says: readonly string[] }[], lists: WordLists): Finder<T> {
  const exact = new Map<string, Entry<T>[]>();
  const prefix = new Map<string, Entry<T>[]>();
  for (const { what, says } of rules) {
    for (const pattern of says.flatMap((written) => compile(written, lists))) file({ what, pattern }, exact, prefix);
  }
  return (words) => words.flatMap((word, from) => found(words, from, [exact.get(word.text), prefix.get(word.text.slice(0, prefixLength))]));
}

function file<T>(entry: Entry<T>, exact: Map<string, Entry<T>[]>, prefix: Map<string, Entry<T>[]>): void {
  const first = entry.pattern.steps[0];
  if (first?.kind !== 'word') return;
  for (const word of first.test.exact) push(exact, word, entry);
  for (const start of new Set(first.test.starts.map((word) => word.slice(0, prefixLength)))) push(prefix, start, entry);
}

function push<T>(index: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  index.set(key, [...(index.get(key) ?? []), entry]);
}

function found<T>(words: readonly Word[], from: number, candidates: (Entry<T>[] | undefined)[]): Span<T>[] {
  const spans: Span<T>[] = [];
  for (const entry of candidates.flatMap((list) => list ?? [])) {
    const to = matchAt(entry.pattern, words, from);
    if (to > from && !spans.some((span) => span.what === entry.what && span.to >= to)) spans.push({ what: entry.what, from, to });
  }
  return spans;
}
