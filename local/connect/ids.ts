import { createHash, randomInt, randomUUID } from 'node:crypto';

/** A source of UUIDs: random, or with a seed the same ones in every run. */
export function uuids(seed?: string): () => string {
  if (seed === undefined) return randomUUID;
  let count = 0;
  return () => {
    const hex = digest(`${seed}#${(count += 1)}`);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}

/** A source of whole numbers from 1 to 100, all equally likely: random, or with a seed the same ones in every run. */
export function chances(seed?: string): () => number {
  if (seed === undefined) return () => randomInt(1, 101);
  let count = 0;
  return () => (Number.parseInt(digest(`${seed}%${(count += 1)}`).slice(0, 8), 16) % 100) + 1;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
