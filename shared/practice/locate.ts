import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Path } from './problem.ts';

export interface Place {
  line: number;
  column: number;
}

/** Where a setting stands in the file; for one that is missing, where it would belong: the key it should be under. */
export function placeOf(document: Document, lines: LineCounter, path: Path): Place {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const found = step(document, node, part);
    if (!found) break;
    offset = found.offset;
    node = found.node;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function step(document: Document, from: unknown, part: string | number): { node: unknown; offset: number } | undefined {
  const node = isAlias(from) ? from.resolve(document) : from;
  if (isMap(node)) return pairAt(node.items, part);
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(part)];
  return isNode(item) ? { node: item, offset: startOf(item) } : undefined;
}

/** The last of equal keys, as the value read is the last one's. */
function pairAt(pairs: readonly Pair[], key: string | number): { node: unknown; offset: number } | undefined {
  const pair = pairs.findLast((candidate) => isScalar(candidate.key) && String(candidate.key.value) === String(key));
  return pair && isNode(pair.key) ? { node: pair.value, offset: startOf(pair.key) } : undefined;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
