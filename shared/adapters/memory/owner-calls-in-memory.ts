import { OwnerCall } from '../../domain/closure/owner-call.ts';
import type { OwnerCallStore } from '../../ports/owner-call-store.ts';

/** Calls on the owner line in memory. */
export function ownerCallsInMemory(...given: readonly OwnerCall[]): OwnerCallStore {
  const rows = new Map(given.map((call) => [call.contactId, call]));
  return {
    find: async (contactId) => structuredClone(rows.get(contactId)),
    save: async (call) => void rows.set(call.contactId, OwnerCall.parse(call)),
  };
}
