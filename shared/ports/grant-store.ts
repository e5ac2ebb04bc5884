import type { Grant } from '../domain/work-item/grant.ts';

export interface GrantStore {
  find(agentId: string): Promise<Grant | undefined>;
  save(grant: Grant): Promise<void>;
}
