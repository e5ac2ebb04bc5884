import assert from 'node:assert/strict';
import { prepareAssembly } from '../../local/prepare-assembly.ts';
import { killEveryFunctionEverywhere } from '../integration/resilience/kills.ts';
import type { RandomRun } from '../support/random-run.ts';

/** The process of every function really ends before and after each of its requests; npm test ends it once a scene and cuts it off elsewhere. */
export const killedEverywhere: RandomRun = {
  name: 'killed-everywhere',
  inputs: 1,
  async run() {
    process.env['NIGHTDESK_ASSEMBLY'] ??= await prepareAssembly('.nightdesk/soak');
    assert.deepEqual(await killEveryFunctionEverywhere(), []);
  },
};
