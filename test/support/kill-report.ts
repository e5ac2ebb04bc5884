import { killEverywhere, type Really } from './kills.ts';
import type { TestNight } from './night.ts';
import { seedOfThisRun } from './random-run.ts';
import { chances } from './redelivery.ts';

/** One row of the table of kills: what a function is asked, from what beginning. */
export interface Scene {
  /** The function's folder. */
  readonly fn: string;
  readonly does: string;
  /** Brings about the beginning. */
  readonly given?: () => Promise<unknown>;
  readonly event: () => unknown;
  /** Puts back what is not in the table, before each time. */
  readonly putBack?: () => void;
  /** Seconds between two runs of a schedule. */
  readonly asksEvery?: number;
}

/** Scenes that follow each other in one night. */
export interface Chapter {
  readonly begin: () => Promise<TestNight>;
  readonly scenes: readonly Scene[];
}

/**
 * Plays scenes, and remembers what was done to print it at the end. `npm test` ends the process itself at one request of a scene, chosen by a seed
 * that is printed, and cuts it off at all others; with `everywhere` (the soak) the process ends at every one.
 */
export class KillReport {
  private readonly rows: string[] = [];
  private readonly everywhere: boolean;
  private readonly seed: number;

  constructor({ everywhere = false, seed = seedOfThisRun() } = {}) {
    this.everywhere = everywhere;
    this.seed = seed;
  }

  /** Stops the function everywhere; answers what then was not as it would have been, and what it does and was never stopped at. */
  async play(night: TestNight, { fn, does, given, event, ...how }: Scene): Promise<string[]> {
    await given?.();
    const chance = chances(this.seed + this.rows.length);
    const [where, moment] = [chance(), chance() < 0.5 ? 'before' : 'after'];
    const really: Really = (nth, when, many) => this.everywhere || (when === moment && nth === 1 + Math.floor(where * many));
    const { requests, kills, neverKilledAt, differences } = await killEverywhere(night, { fn, event: event(), ...how }, really);
    this.rows.push(`${fn.padEnd(18)} ${String(requests).padStart(3)} requests, stopped ${String(kills).padStart(3)} times: ${does}`);
    return [
      ...(requests === 0 ? [`${fn} asked for nothing: nothing was tried`] : []),
      ...differences,
      ...neverKilledAt.map((action) => `${fn} was never stopped at ${action}`),
    ];
  }

  print() {
    process.stdout.write(`seed ${this.seed}\n${this.rows.join('\n')}\n`);
  }
}
