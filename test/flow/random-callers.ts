import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mainLine } from '../../infra/flows/main-line.flow.ts';
import type { RandomRun } from '../support/random-run.ts';
import { call, emergency, firstWords, openWithDesk, scenes } from './main-line-calls.ts';
import { all, fails, harbor, nonsense, nothing, theFunctions } from './the-practice.ts';

const key = fc.constantFrom('', '', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#', '2025550123#', '12#', '07041988');
const keys = fc.array(key, { maxLength: 14 });
/** Where a caller hangs up; most do not. */
const hangUpAt = fc.option(fc.constantFrom(...Object.keys(mainLine.blocks)), { freq: 3, nil: undefined });
const says = fc.option(fc.constant('Please call me back.'), { nil: undefined });
const patient = fc.constantFrom('hang up' as const, 'stay' as const);
const more = [
  { night: { ...openWithDesk, practice: harbor, earlier: true } },
  { night: { next: 'queue' as const }, agents: [{ comesAfter: 70 }] },
];
const functions = fc.option(
  fc.constantFrom(
    all(fails),
    all(nonsense),
    all(nothing),
    { ...theFunctions(), 'open-message': fails },
    { ...theFunctions(), 'answer-call': nonsense },
  ),
  { freq: 6, nil: undefined },
);
/** One function or all of them slow: Connect gives up after its limit. */
const slow = fc.option(
  fc.constantFrom<Readonly<Record<string, number>>>(
    { 'answer-call': 9 },
    { 'open-message': 9 },
    { 'answer-call': 9, 'open-message': 9, 'owner-line': 9, 'appointment-line': 9 },
  ),
  { freq: 6, nil: undefined },
);

/**
 * Whatever is pressed, kept silent or hung up on: 911 is named first, the call ends with a message, a person, a call-back, or because the caller hung
 * up before; nobody waits in silence for more than ten seconds; and nothing that was keyed becomes an attribute.
 */
export const anyCaller: RandomRun = {
  name: 'any-caller',
  inputs: 10_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(
        keys,
        fc.constantFrom(...scenes, ...more),
        hangUpAt,
        says,
        patient,
        functions,
        slow,
        (presses, scene, block, words, afterMessage, outage, late) => {
          const given = {
            ...scene,
            presses,
            afterMessage,
            ...(words && { says: words }),
            ...(block && { hangUpAt: block }),
            ...(outage && { functions: outage }),
            ...(late && { slow: late }),
          };
          const random = call(given).ends();
          if (block === undefined || random.contact.disconnectReason !== 'CUSTOMER_DISCONNECT') random.comesToAnEnd();
          if (block === undefined || firstWords(random) !== undefined) assert.match(firstWords(random) ?? '', emergency);
          random.neverWaitsInSilenceLongerThan(10);
          assert.doesNotMatch(Object.values(random.contact.attributes).join(), /2025550123|07041988|1988/);
        },
      ),
      { numRuns, seed },
    ),
};
