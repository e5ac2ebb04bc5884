/** What is kept of a PIN: never the PIN. */
export interface PinRecord {
  readonly practiceId: string;
  readonly person: string;
  /** HMAC of salt and PIN under the deployment's pepper, hex. */
  readonly verifier: string;
  readonly salt: string;
  /** Wrong entries since the last right one. */
  readonly wrong: number;
  readonly lockedUntil?: string;
  readonly version: number;
}

export interface PinStore {
  find(practiceId: string, person: string): Promise<PinRecord | undefined>;
  /** Replaces the version before it; false when somebody else was first. */
  save(record: PinRecord): Promise<boolean>;
}
