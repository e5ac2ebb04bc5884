import { VirtualClock } from '../clock.ts';
import type { SimulatorSettings } from '../connect/settings.ts';
import { openForTheNight, type OpenNight } from '../opening/open-for-the-night.ts';
import { prepareAssembly } from '../prepare-assembly.ts';
import { LocalRuntime } from '../runtime.ts';

/** 21:30 in New York, 18:30 in Los Angeles: both example practices have closed. */
export const evening = Date.parse('2026-11-25T02:30:00Z');

export interface Night {
  readonly runtime: LocalRuntime;
  readonly opened: OpenNight;
}

/** A runtime whose clock stands still between moves, opened for the night. `assembly` when one was prepared already. */
export async function startNight(options: { assembly?: string; connect?: Partial<SimulatorSettings> } = {}): Promise<Night> {
  const assembly = options.assembly ?? (await prepareAssembly());
  const clock = new VirtualClock(evening - 120_000, { frozen: true });
  const runtime = await LocalRuntime.start({ assembly, clock, ...(options.connect && { connect: options.connect }) });
  const opened = await openForTheNight(runtime);
  await runtime.advanceTo(Math.max(evening, clock.now()));
  return { runtime, opened };
}
