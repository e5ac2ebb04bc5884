import type { SimulatedClock } from '../../local/connect/world.ts';

interface Planned {
  readonly time: number;
  readonly order: number;
  readonly run: () => void | Promise<void>;
}

/** A clock that stands still until it is told to play on, and then runs through what is planned without waiting for anything. */
export class StoppedClock implements SimulatedClock {
  private time: number;
  private count = 0;
  private readonly planned = new Set<Planned>();

  constructor(start: number) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  at(time: number, run: () => void | Promise<void>): () => void {
    const entry = { time, run, order: (this.count += 1) };
    this.planned.add(entry);
    return () => this.planned.delete(entry);
  }

  /** Plays what is planned, in order, until `isOver`, nothing is left, or `latest` (epoch milliseconds) is reached. */
  play(isOver: () => boolean, latest: number) {
    while (!isOver()) {
      const next = this.first();
      if (!next || next.time > latest) return;
      this.planned.delete(next);
      this.time = Math.max(this.time, next.time);
      if (next.run() instanceof Promise)
        throw new Error('A call without a runtime waits for nothing, but something planned gave a promise.');
    }
  }

  private first(): Planned | undefined {
    let first: Planned | undefined;
    for (const entry of this.planned) {
      if (!first || entry.time < first.time || (entry.time === first.time && entry.order < first.order)) first = entry;
    }
    return first;
  }
}
