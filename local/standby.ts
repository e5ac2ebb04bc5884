import type { ChildProcess } from 'node:child_process';
import { LocalServices } from './emulators.ts';
import type { ProcessSettings } from './function-process.ts';
import { holdOpen } from './held-open.ts';

/** A process that has loaded a function's code, or is about to. */
export interface StartedProcess {
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
  private readonly idle = new Map<string, StartedProcess[]>();

  keep(settings: ProcessSettings, started: StartedProcess) {
    const key = JSON.stringify(settings);
    this.idle.set(key, [...(this.idle.get(key) ?? []), started]);
    holdOpen(started.child, false);
  }

  take(settings: ProcessSettings): StartedProcess | undefined {
    const started = this.idle.get(JSON.stringify(settings))?.pop();
    if (!started?.child.connected) return undefined;
    holdOpen(started.child, true);
    return started;
  }
}
