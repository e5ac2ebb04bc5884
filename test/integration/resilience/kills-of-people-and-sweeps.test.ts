import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KillReport } from '../../support/kill-report.ts';
import type { TestNight } from '../../support/night.ts';
import { peopleAndSweeps } from './scenes-of-people-and-sweeps.ts';

const report = new KillReport();
let night: TestNight;
beforeAll(async () => {
  night = await peopleAndSweeps.begin();
}, 300_000);
afterAll(async () => {
  report.print();
  await night.end();
});

describe('stopped before and after each of its requests, and asked once more, a function ends where it would have ended', () => {
  it.each(peopleAndSweeps.scenes)('$fn: $does', async (scene) => expect(await report.play(night, scene)).toEqual([]), 300_000);
});
