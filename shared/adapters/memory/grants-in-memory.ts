import { Grant } from '../../domain/work-item/grant.ts';
import type { GrantStore } from '../../ports/grant-store.ts';

/** Grants in memory. */
export function grantsInMemory(...given: readonly Grant[]): GrantStore {
  const rows = new Map(given.map((grant) => [grant.agentId, Grant.parse(grant)]));
  return {
    find: async (agentId) => rows.get(agentId),
    save: async (grant) => void rows.set(grant.agentId, Grant.parse(grant)),
  };
}
