import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Chapter, KillReport } from '../../support/kill-report.ts';
import type { TestNight } from '../../support/night.ts';

/** The scenes of a chapter as tests, in one night. */
export function killTable({ begin, scenes }: Chapter) {
  const report = new KillReport();
  let night: TestNight;
  beforeAll(async () => {
    night = await begin();
  }, 300_000);
  afterAll(async () => {
    report.print();
    await night.end();
  });

  describe('stopped before and after each of its requests, and asked once more, a function ends where it would have ended', () => {
    it.each(scenes)('$fn: $does', async (scene) => expect(await report.play(night, scene)).toEqual([]), 300_000);
  });
}
