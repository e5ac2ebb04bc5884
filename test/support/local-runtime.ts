import { LocalRuntime, type RuntimeOptions } from '../../local/runtime.ts';
import { VirtualClock } from '../../local/clock.ts';
import { handWrittenAssembly, type Written } from './hand-written-assembly.ts';

/** A runtime of a few hand-written resources, at a moment that stands still until the test moves it. */
export function smallRuntime(
  written: Written,
  { at = '2026-11-24T02:00:00Z', ...options }: Partial<RuntimeOptions> & { at?: string } = {},
) {
  const clock = new VirtualClock(Date.parse(at), { frozen: true });
  return LocalRuntime.start({ assembly: handWrittenAssembly(written), clock, ...options });
}

/** The whole app as Jest's global setup synthesized it, at a moment that stands still until the test moves it. */
export function nightdeskRuntime({ at = '2026-11-24T02:00:00Z', ...options }: Partial<RuntimeOptions> & { at?: string } = {}) {
  const assembly = process.env['NIGHTDESK_ASSEMBLY'];
  if (!assembly) throw new Error('The app is not synthesized: run this test through npm test');
  return LocalRuntime.start({ assembly, clock: new VirtualClock(Date.parse(at), { frozen: true }), ...options });
}
