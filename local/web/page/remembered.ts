import { useState } from 'react';

const memory = new Map<string, unknown>();

/** State that outlives its component while the page is open: what was typed or chosen is still there when a view is opened again. */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [, draw] = useState(0);
  const value = memory.has(key) ? (memory.get(key) as T) : initial;
  return [
    value,
    (next) => {
      memory.set(key, next);
      draw((count) => count + 1);
    },
  ];
}
