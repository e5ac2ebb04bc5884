import { beforeAll, describe, expect, it } from '@jest/globals';
import { aRedeliveredNight, furthestApartInSeconds } from '../../integration/resilience/redelivery.ts';
import { furtherApart, type NightRecord } from '../../support/night-record.ts';
import { seedOfThisRun } from '../../support/random-run.ts';
import type { Said } from '../../support/whole-night.ts';

const seed = seedOfThisRun();

/** Plays the same night a second time, and tells everything in it three times. */
export const anythingMayHappenTwice = (theUsual: () => NightRecord, said: Said) =>
  describe(`anything may happen twice: a night in which every message and every stored recording is told three times, out of order (seed ${seed})`, () => {
    let redelivered: Awaited<ReturnType<typeof aRedeliveredNight>>;
    beforeAll(async () => {
      redelivered = await aRedeliveredNight(seed, said);
    }, 300_000);

    it('leaves the same rows in the table', () => {
      expect(redelivered.made).toBeGreaterThan(100);
      expect(redelivered.rows).toEqual(theUsual().rows);
      expect(furtherApart(theUsual(), redelivered, furthestApartInSeconds)).toEqual([]);
    });

    it('starts the same tasks and the same page calls, none twice', () => {
      expect(redelivered.contacts).toEqual(theUsual().contacts);
    });

    it('sends the same mails, each under its one Message-ID', () => {
      expect(redelivered.mails).toEqual(theUsual().mails);
      expect(Object.keys(theUsual().mails).length).toBeGreaterThan(1);
    });
  });
