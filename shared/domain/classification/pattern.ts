import type { Word } from './words.ts';

/**
 * The small language in which rules are written. A pattern is words in order:
 * `pain` that word · `bleed*` a word that starts so · `a/b/c` one of these · `<pain>` one of a named list ·
 * `the?` may be missing · `..` up to three other words, `..6` up to six · `a ~ b` both, any order, up to four words between.
 * A pattern never reaches over the end of a sentence.
 */
export interface Pattern {
  steps: Step[];
}
type WordTest = { exact: Set<string>; starts: string[] };
export type Step = { kind: 'word'; test: WordTest; optional: boolean } | { kind: 'gap'; upTo: number };
export type WordLists = Readonly<Record<string, string>>;

/** Compiles one written pattern; throws with the pattern's text when it cannot be meant. */
export function compile(written: string, lists: WordLists): Pattern[] {
  const sides = written.split(' ~ ');
  if (sides.length > 2) throw new Error(`a pattern has one ~ at most: "${written}"`);
  const [left, right] = sides;
  const orders = right === undefined ? [written] : [`${left} ..4 ${right}`, `${right} ..4 ${left}`];
  return orders.map((order) => ({ steps: stepsOf(order, lists) }));
}

function stepsOf(written: string, lists: WordLists): Step[] {
  const steps = written.split(' ').map((piece) => stepOf(piece, written, lists));
  const first = steps[0];
  if (!first || first.kind !== 'word' || first.optional) throw new Error(`a pattern starts with a word: "${written}"`);
  return steps;
}

function stepOf(piece: string, written: string, lists: WordLists): Step {
  const gap = /^\.\.(\d*)$/u.exec(piece);
  if (gap) return { kind: 'gap', upTo: gap[1] ? Number(gap[1]) : 3 };
  const optional = piece.endsWith('?');
  const words = (optional ? piece.slice(0, -1) : piece).split('/').flatMap((word) => listed(word, written, lists));
  return { kind: 'word', optional, test: testOf(words, written) };
}

function listed(word: string, written: string, lists: WordLists): string[] {
  const name = /^<(.+)>$/u.exec(word)?.[1];
  if (name === undefined) return [word];
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (list === undefined) throw new Error(`no word list <${name}>: "${written}"`);
  return list.split(/\s+/u).flatMap((entry) => listed(entry, written, lists));
}

function testOf(words: string[], written: string): WordTest {
  const bad = words.find((word) => !/^[a-z0-9.]+\*?$/u.test(word));
  if (bad !== undefined) throw new Error(`"${bad}" is not a plain word (no accents, capitals or apostrophes): "${written}"`);
  const starts = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  if (starts.some((start) => start.length < 3)) throw new Error(`three letters at least before a *: "${written}"`);
  return { exact: new Set(words.filter((word) => !word.endsWith('*'))), starts };
}

function fits(test: WordTest, word: string): boolean {
  return test.exact.has(word) || test.starts.some((start) => word.startsWith(start));
}

/** Index after the last word when the pattern stands at `from`; -1 when it does not. */
export function matchAt(pattern: Pattern, words: readonly Word[], from: number): number {
  return stepAt(pattern.steps, 0, words, from, words[from]?.sentence ?? -1);
}

function stepAt(steps: readonly Step[], k: number, words: readonly Word[], at: number, sentence: number): number {
  const step = steps[k];
  if (!step) return at;
  if (step.kind === 'gap') return afterGap(steps, k, step.upTo, words, at, sentence);
  const word = words[at];
  if (word && word.sentence === sentence && fits(step.test, word.text)) {
    const end = stepAt(steps, k + 1, words, at + 1, sentence);
    if (end >= 0) return end;
  }
  return step.optional ? stepAt(steps, k + 1, words, at, sentence) : -1;
}

function afterGap(steps: readonly Step[], k: number, upTo: number, words: readonly Word[], at: number, sentence: number): number {
  for (let skip = 0; skip <= upTo; skip += 1) {
    if (skip > 0 && words[at + skip - 1]?.sentence !== sentence) return -1;
    const end = stepAt(steps, k + 1, words, at + skip, sentence);
    if (end >= 0) return end;
  }
  return -1;
}
