interface Planned {
  readonly time: number;
  readonly label: string;
  readonly run: () => void | Promise<void>;
}

/**
 * The time of the simulated world, in epoch milliseconds. It runs with the machine's clock, ahead of it by an offset, or stands still
 * between moves when frozen (a scripted night). Whatever happens later is planned here, so that a jump plays it in order.
 */
export class VirtualClock {
  private ahead = 0;
  private frozenAt: number | undefined;
  /** By time; what is due at the same moment in the order in which it was planned. */
  private readonly planned: Planned[] = [];

  constructor(start?: number, { frozen = false }: { frozen?: boolean } = {}) {
    if (start !== undefined) this.set(start);
    if (frozen) this.frozenAt = start ?? Date.now();
  }

  /** Epoch milliseconds of the simulated world. */
  now(): number {
    return this.frozenAt ?? Date.now() + this.ahead;
  }

  /** Milliseconds that this clock is ahead of the machine's; functions' processes shift their Date by it. */
  offset(): number {
    return this.now() - Date.now();
  }

  /** Runs `run` when the clock reaches `time`. Returns a function that cancels it. */
  at(time: number, run: () => void | Promise<void>, label = ''): () => void {
    const entry = { time, run, label };
    const later = this.planned.findIndex((other) => other.time > time);
    this.planned.splice(later < 0 ? this.planned.length : later, 0, entry);
    return () => {
      const place = this.planned.indexOf(entry);
      if (place >= 0) this.planned.splice(place, 1);
    };
  }

  /** Resolves when the clock has moved on by `ms`; rejects when `signal` aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((done, aborted) => {
      if (signal?.aborted) return aborted(signal.reason);
      const stop = () => {
        cancel();
        aborted(signal?.reason);
      };
      const cancel = this.at(this.now() + ms, () => {
        signal?.removeEventListener('abort', stop);
        done();
      });
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  /** When the next planned thing happens, or undefined. */
  next(): number | undefined {
    return this.planned[0]?.time;
  }

  /** Runs everything that is due by now, in order. Called by the runtime's ticker, and by advanceTo. */
  async runDue(settle: () => Promise<void> = async () => {}): Promise<void> {
    for (let due = this.takeDue(); due; due = this.takeDue()) {
      await due.run();
      await settle();
    }
  }

  /**
   * Moves to `time`, halting at each planned moment on the way; after each, `settle` waits for the world to come to rest. Goes no further as
   * soon as the world at rest is one in which `stops` says so.
   */
  async advanceTo(time: number, settle: () => Promise<void>, stops: () => boolean = () => false): Promise<void> {
    await settle();
    for (let next = this.next(); next !== undefined && next <= time && !stops(); next = this.next()) {
      if (next > this.now()) this.set(next);
      await this.runDue(settle);
    }
    if (stops()) return;
    if (time > this.now()) this.set(time);
    await settle();
  }

  private takeDue(): Planned | undefined {
    const first = this.planned[0];
    return first && first.time <= this.now() ? this.planned.shift() : undefined;
  }

  private set(time: number) {
    this.ahead = time - Date.now();
    if (this.frozenAt !== undefined) this.frozenAt = time;
  }
}
