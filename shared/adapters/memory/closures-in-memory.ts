import { Closure } from '../../domain/closure/closure.ts';
import type { ClosureStore } from '../../ports/closure-store.ts';

/** Closures in memory. */
export function closuresInMemory(...given: readonly Closure[]): ClosureStore {
  const rows = new Map(given.map((closure) => [nameOf(closure), Closure.parse(closure)]));
  const change = (closure: Pick<Closure, 'practiceId' | 'id'>, changed: (stored: Closure) => Closure) => {
    const stored = rows.get(nameOf(closure));
    if (stored) rows.set(nameOf(closure), Closure.parse(changed(stored)));
  };
  return {
    all: async (practiceId) => [...rows.values()].filter((closure) => closure.practiceId === practiceId).map((row) => structuredClone(row)),
    async add(closure) {
      if (!rows.has(nameOf(closure))) rows.set(nameOf(closure), Closure.parse(closure));
    },
    takeBack: async (closure, { person, at }) =>
      change(closure, (stored) => (stored.takenBackAt ? stored : { ...stored, takenBackBy: person, takenBackAt: at })),
    announce: async (closure, recordingKey) =>
      change(closure, (stored) => ({ ...stored, announcement: { kind: 'recorded', recordingKey } })),
  };
}

const nameOf = ({ practiceId, id }: Pick<Closure, 'practiceId' | 'id'>): string => `${practiceId}#${id}`;
