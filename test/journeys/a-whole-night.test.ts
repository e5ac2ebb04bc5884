import { afterAll, beforeAll } from '@jest/globals';
import { aNightForRecord } from '../integration/resilience/redelivery.ts';
import type { TestNight } from '../support/night.ts';
import { recordOf, type NightRecord } from '../support/night-record.ts';
import { playWholeNight } from '../support/whole-night.ts';
import { anythingMayHappenTwice } from './whole-night/anything-may-happen-twice.ts';
import { idsTravelContentStays, markedWords } from './whole-night/ids-travel-content-stays.ts';
import { leastPrivilege } from './whole-night/least-privilege.ts';

/** One night in which every function does everything that it can do, looked at from every side. */
let night: TestNight;
let record: NightRecord;
beforeAll(async () => {
  // A process that has run before keeps the pepper, and would not ask for it again.
  night = await aNightForRecord({ cold: true });
  await playWholeNight(night, markedWords);
  record = await recordOf(night);
}, 300_000);
afterAll(() => night.end());

leastPrivilege(() => night);
idsTravelContentStays(() => night);
anythingMayHappenTwice(() => record, markedWords);
