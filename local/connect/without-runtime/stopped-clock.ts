import type { SimulatedClock } from '../world.ts';

interface Planned {
  readonly time: number;
  readonly run: () => void | Promise<void>;
  isCancelled: boolean;
}

/** A clock that stands still until it is told to play on, and then runs through what is planned without waiting for anything. */
export class StoppedClock implements SimulatedClock {
  private time: number;
  /** By time, the latest first; what is due at the same moment in the order in which it was planned, from the end. */
  private readonly planned: Planned[] = [];

  constructor(start: number) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  at(time: number, run: () => void | Promise<void>): () => void {
    const entry: Planned = { time, run, isCancelled: false };
    this.planned.splice(this.placeOf(time), 0, entry);
    return () => void (entry.isCancelled = true);
  }

  /** Plays what is planned, in order, until `isOver`, nothing is left, or `latest` (epoch milliseconds) is reached. */
  play(isOver: () => boolean, latest: number) {
    while (!isOver()) {
      const next = this.planned.at(-1);
      if (!next || next.time > latest) return;
      this.planned.pop();
      if (next.isCancelled) continue;
      this.time = Math.max(this.time, next.time);
      if (next.run() instanceof Promise)
        throw new Error('A call without a runtime waits for nothing, but something planned gave a promise.');
    }
  }

  /** Where something new of that time belongs: before, in the list, everything that happens no later. */
  private placeOf(time: number): number {
    let [from, till] = [0, this.planned.length];
    while (from < till) {
      const middle = (from + till) >> 1;
      if ((this.planned[middle]?.time ?? 0) > time) from = middle + 1;
      else till = middle;
    }
    return from;
  }
}
