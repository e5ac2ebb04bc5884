import type { OwnerCall } from '../domain/closure/owner-call.ts';

export interface OwnerCallStore {
  find(contactId: string): Promise<OwnerCall | undefined>;
  /** Replaces what is known of the call: one person presses one key after the other. */
  save(call: OwnerCall): Promise<void>;
}
