import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mainLine } from '../../infra/flows/main-line.flow.ts';
import type { RandomRun } from '../support/random-run.ts';
import { call, emergency, firstWords, scenes } from './main-line-calls.ts';

const keys = fc.array(fc.constantFrom('', '1', '2', '3', '9', '*', '#', '2025550123#', '12#'), { maxLength: 12 });
/** Where a caller hangs up; most do not. */
const hangUpAt = fc.option(fc.constantFrom(...Object.keys(mainLine.blocks)), { freq: 3, nil: undefined });

/** Whatever is pressed, 911 is named first, and the call ends with a message or a person, or because the caller hung up before; no key becomes an attribute. */
export const anyCaller: RandomRun = {
  name: 'any-caller',
  inputs: 10_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(keys, fc.constantFrom(...scenes), hangUpAt, (presses, { presses: _, ...world }, block) => {
        const random = call({ ...world, presses, ...(block && { hangUpAt: block }) }).ends();
        const isHeard = random.isRecorded() || random.events.some(({ type }) => type === 'agent-joined');
        assert(isHeard || (block !== undefined && random.contact.disconnectReason === 'CUSTOMER_DISCONNECT'));
        if (block === undefined || firstWords(random) !== undefined) assert.match(firstWords(random) ?? '', emergency);
        assert.doesNotMatch(Object.values(random.contact.attributes).join(), /2025550123/);
      }),
      { numRuns, seed },
    ),
};
