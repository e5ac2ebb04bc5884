import type { ChildProcess } from 'node:child_process';
import { LocalServices } from './emulators.ts';

/** A process that has loaded a function's code, or is about to. */
export interface Started {
  /** Its number in the session token that it signs with. */
  readonly id: string;
  readonly child: ChildProcess;
  /** Whether the code was loaded; false when the process ended before. */
  readonly ready: Promise<boolean>;
}

/**
 * What outlives a runtime, so that the next one starts warm: processes of functions, which go on only with exactly the same settings, and the
 * process of the embedded services, which begins with empty stores each time. One runtime at a time uses it.
 */
export class Standby {
  readonly services = new LocalServices();
  /** The ports that the doors had, by service: a function's addresses are part of its settings. */
  readonly ports = new Map<string, number>();
  private readonly idle = new Map<string, Started[]>();

  keep(settings: unknown, started: Started) {
    const key = JSON.stringify(settings);
    this.idle.set(key, [...(this.idle.get(key) ?? []), started]);
    holding(started, 'unref');
  }

  take(settings: unknown): Started | undefined {
    const started = this.idle.get(JSON.stringify(settings))?.pop();
    if (!started || started.child.exitCode !== null || !started.child.connected) return undefined;
    holding(started, 'ref');
    return started;
  }
}

/** One that nobody uses must not keep the machine's process up. */
function holding({ child }: Started, change: 'ref' | 'unref') {
  child[change]();
  child.channel?.[change]();
  for (const stream of [child.stdout, child.stderr]) if (stream && change in stream) (stream as unknown as NodeJS.Timeout)[change]();
}
