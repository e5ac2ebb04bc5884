import type * as Native from './test-night.ts';

/**
 * Jest loads every module anew for each test file, in a sandbox. What plays a night is loaded once a worker, outside of it (night-environment.mjs),
 * and keeps between files what makes the next night start warm. Outside Jest, as in a soak, it is a module like any other.
 */
const { nightdesk } = globalThis as { nightdesk?: typeof Native };
const native = nightdesk ?? (await import('./test-night.ts'));

export const { TestNight, maple, harbor, onCall, backup, harborOnCall, beforeDawn, reportTime } = native;
export type TestNight = Native.TestNight;
