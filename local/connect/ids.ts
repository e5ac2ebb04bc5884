import { createHash, randomUUID } from 'node:crypto';

/** A source of UUIDs: random, or with a seed the same ones in every run. */
export function uuids(seed?: string): () => string {
  if (seed === undefined) return randomUUID;
  let count = 0;
  return () => {
    const hex = createHash('sha256')
      .update(`${seed}#${(count += 1)}`)
      .digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
