import type { PinRecord } from '../../domain/pin/pin-record.ts';
import type { PinStore } from '../../ports/pin-store.ts';

/** PIN verifiers in memory. */
export function pinsInMemory(...given: readonly PinRecord[]): PinStore {
  const nameOf = (practiceId: string, person: string) => `${practiceId}#${person}`;
  const rows = new Map(given.map((record) => [nameOf(record.practiceId, record.person), record]));
  return {
    find: async (practiceId, person) => rows.get(nameOf(practiceId, person)),
    async save(record) {
      const name = nameOf(record.practiceId, record.person);
      if ((rows.get(name)?.version ?? 0) !== record.version - 1) return false;
      rows.set(name, { ...record });
      return true;
    },
  };
}
