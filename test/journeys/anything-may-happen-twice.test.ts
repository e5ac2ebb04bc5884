import { beforeAll, describe, expect, it } from '@jest/globals';
import { aRedeliveredNight, aUsualNight, furthestApartInSeconds } from '../integration/resilience/redelivery.ts';
import { furtherApart, type NightRecord } from '../support/night-record.ts';

const seed = Number(process.env['NIGHTDESK_SEED'] ?? Date.now() % 1_000_000);
let usual: NightRecord;
let redelivered: NightRecord & { readonly made: number };

beforeAll(async () => {
  [usual, redelivered] = [await aUsualNight(), await aRedeliveredNight(seed)];
}, 300_000);

describe(`a night in which every message and every stored recording is told three times, out of order (seed ${seed})`, () => {
  it('leaves the same rows in the table', () => {
    expect(redelivered.made).toBeGreaterThan(100);
    expect(redelivered.rows).toEqual(usual.rows);
    expect(furtherApart(usual, redelivered, furthestApartInSeconds)).toEqual([]);
  });

  it('starts the same tasks and the same page calls, none twice', () => {
    expect(redelivered.contacts).toEqual(usual.contacts);
  });

  it('sends the same mails, each under its one Message-ID', () => {
    expect(redelivered.mails).toEqual(usual.mails);
    expect(Object.keys(usual.mails).length).toBeGreaterThan(1);
  });
});
