/** Counts what is under way, so that one can wait until the world has come to rest. */
export class Activity {
  private count = 0;
  private resting: (() => void)[] = [];
  private readonly onTrouble: (error: unknown) => void;

  /** `onTrouble` hears what nobody else can: background work that failed. */
  constructor(onTrouble: (error: unknown) => void) {
    this.onTrouble = onTrouble;
  }

  /** Counts `work` while it runs; what it resolves or rejects to is the caller's. */
  async track<T>(work: Promise<T>): Promise<T> {
    this.count += 1;
    try {
      return await work;
    } finally {
      this.count -= 1;
      if (this.count === 0) this.rest();
    }
  }

  /** Counts `work` that nobody waits for. */
  start(work: Promise<unknown>) {
    this.track(work).catch(this.onTrouble);
  }

  isResting = () => this.count === 0;

  /** Resolves when nothing is under way. */
  rested(): Promise<void> {
    return this.isResting() ? Promise.resolve() : new Promise((done) => this.resting.push(done));
  }

  private rest() {
    const waiting = this.resting;
    this.resting = [];
    for (const done of waiting) done();
  }
}
