import type { PinRecord } from '../domain/pin/pin-record.ts';

export interface PinStore {
  find(practiceId: string, person: string): Promise<PinRecord | undefined>;
  /** Replaces the version before it; false when somebody else was first. */
  save(record: PinRecord): Promise<boolean>;
}
