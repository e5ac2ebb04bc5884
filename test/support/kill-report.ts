import { expect } from '@jest/globals';
import { killEverywhere } from './kills.ts';
import type { TestNight } from './night.ts';

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

/** Plays scenes, and remembers what was done to print it at the end. */
export class KillReport {
  private readonly rows: string[] = [];

  /** Kills the function everywhere, and expects the end that it would have had undisturbed. */
  async survives(night: TestNight, { fn, does, given, event, ...how }: Scene): Promise<void> {
    await given?.();
    const { requests, kills, differences } = await killEverywhere(night, { fn, event: event(), ...how });
    this.rows.push(`${fn.padEnd(18)} ${String(requests).padStart(3)} requests, killed ${String(kills).padStart(3)} times: ${does}`);
    expect(differences).toEqual([]);
    // Before and after each; a process that has been used before need not ask for the pepper, nor for anything else twice.
    expect(kills).toBeGreaterThanOrEqual(2 * (requests - 1));
  }

  print() {
    process.stdout.write(`${this.rows.join('\n')}\n`);
  }
}
