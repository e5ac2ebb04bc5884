/** ", did you mean …?" when one of the known words is close to what was written; otherwise nothing. */
export function didYouMean(written: string, known: readonly string[]): string {
  const best = closest(written, known);
  return best === undefined ? '' : `; did you mean "${best}"?`;
}

/** The known word nearest to the written one, if it is near enough to be a slip of typing. */
export function closest(written: string, known: readonly string[]): string | undefined {
  if (written.length > 60) return undefined;
  const wanted = plain(written);
  const [best] = known.map((word) => ({ word, steps: distance(wanted, plain(word)) })).sort((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.ceil(best.word.length / 3) ? best.word : undefined;
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]+/gu, '-');

/** Edits (insert, delete, replace) that turn one word into the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i += 1) row = nextRow(row, i, from[i - 1], to);
  return row[to.length] ?? 0;
}

function nextRow(above: number[], i: number, letter: string | undefined, to: string): number[] {
  const row = [i];
  for (let j = 1; j <= to.length; j += 1) {
    const replaced = (above[j - 1] ?? 0) + (letter === to[j - 1] ? 0 : 1);
    row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
  }
  return row;
}
