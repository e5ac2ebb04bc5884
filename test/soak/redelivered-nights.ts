import assert from 'node:assert/strict';
import { prepareAssembly } from '../../local/prepare-assembly.ts';
import { differentNights } from '../integration/resilience/redelivery.ts';
import type { RandomRun } from '../support/random-run.ts';

/** Whole nights in which everything is delivered again in another order leave what a usual night leaves. An input is the seed of a night. */
export const redeliveredNights: RandomRun = {
  name: 'redelivered-nights',
  inputs: 10,
  async run(inputs, seed) {
    process.env['NIGHTDESK_ASSEMBLY'] ??= await prepareAssembly('.nightdesk/soak');
    const seeds = Array.from({ length: inputs }, (_, count) => seed + count);
    assert.deepEqual(await differentNights(seeds), [], 'nights of these seeds left something else');
  },
};
