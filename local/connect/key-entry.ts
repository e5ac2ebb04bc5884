import type { Question } from './flow/stage.ts';

/** The keys of one answer as they come in. */
export interface KeyEntry {
  /** What was pressed so far; undefined before the first key, and after the cancel key. */
  soFar(): string | undefined;
  /** Takes a key. Gives the answer when it is complete: by its terminator, or by its length. */
  press(key: string): string | undefined;
}

export function keyEntry({ cancelKey, terminator, maxKeys }: Pick<Question, 'cancelKey' | 'terminator' | 'maxKeys'>): KeyEntry {
  let keys = '';
  return {
    soFar: () => (keys === '' ? undefined : keys),
    press: (key) => {
      keys = key === cancelKey ? '' : keys + key;
      if (terminator && keys.endsWith(terminator)) return keys.slice(0, -terminator.length);
      return keys.length >= maxKeys ? keys : undefined;
    },
  };
}
