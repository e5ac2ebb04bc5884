import { VirtualClock } from '../clock.ts';
import { openForTheNight, type OpenNight } from '../opening/open-for-the-night.ts';
import { prepareAssembly } from '../prepare-assembly.ts';
import { LocalRuntime, type RuntimeOptions } from '../runtime.ts';

/** 21:30 in New York, 18:30 in Los Angeles: both example practices have closed. */
export const evening = Date.parse('2026-11-25T02:30:00Z');

export interface Night {
  readonly runtime: LocalRuntime;
  readonly opened: OpenNight;
}

/** Opening a night lets this much of it pass, so it begins earlier by as much. */
const openingMs = 120_000;

type NightOptions = Omit<Partial<RuntimeOptions>, 'clock'> & { readonly at?: number };

/** A runtime whose clock stands still between moves, opened for the night at `at` (epoch milliseconds). `assembly` when one was prepared already. */
export async function startNight({ at = evening, assembly, ...options }: NightOptions = {}): Promise<Night> {
  const clock = new VirtualClock(at - openingMs, { frozen: true });
  const runtime = await LocalRuntime.start({ assembly: assembly ?? (await prepareAssembly()), clock, ...options });
  try {
    const opened = await openForTheNight(runtime);
    await runtime.advanceTo(Math.max(at, clock.now()));
    return { runtime, opened };
  } catch (error) {
    await runtime.stop();
    throw error;
  }
}
