import { isDeepStrictEqual } from 'node:util';
import { beforeDawn, TestNight } from '../../support/night.ts';
import { furtherApart, type NightRecord, recordOf } from '../../support/night-record.ts';
import { Redelivery } from '../../support/redelivery.ts';
import { plainlySaid, playWholeNight, type Said } from '../../support/whole-night.ts';

/** A function's clock runs on while it works, so what it writes down as now differs from night to night by as long as it waits for the machine. */
export const furthestApartInSeconds = 60;

/** A clock that stands still lets no time pass between requests, so Connect's two a second would refuse a flood of copies for ever. */
export const aNightForRecord = ({ cold = false } = {}) => TestNight.begin({ at: beforeDawn, cold, connect: { throttle: false } });

/** A whole night, and what it leaves. */
async function aUsualNight(): Promise<NightRecord> {
  const night = await aNightForRecord();
  try {
    await playWholeNight(night, plainlySaid);
    return await recordOf(night);
  } finally {
    await night.end();
  }
}

/**
 * The same night, in which every queue message and every S3 event is delivered again soon after it came, and once more when the night is over,
 * each time out of order. `made`: how many deliveries that were.
 */
export async function aRedeliveredNight(seed: number, said: Said): Promise<NightRecord & { readonly made: number }> {
  const night = await aNightForRecord();
  try {
    const redelivery = new Redelivery(night, seed);
    await playWholeNight(night, said, redelivery.soon);
    await redelivery.late();
    return { ...(await recordOf(night)), made: redelivery.made };
  } finally {
    await night.end();
  }
}

/** For a soak: plays nights with these seeds; answers the seeds of those that left something else than the usual night. */
export async function differentNights(seeds: readonly number[]): Promise<number[]> {
  const usual = await aUsualNight();
  const different: number[] = [];
  for (const seed of seeds) {
    const { made: _, ...other } = await aRedeliveredNight(seed, plainlySaid);
    const same = [other.rows, other.mails, other.contacts].every((part, at) =>
      isDeepStrictEqual(part, [usual.rows, usual.mails, usual.contacts][at]),
    );
    if (!same || furtherApart(usual, other, furthestApartInSeconds).length > 0) different.push(seed);
  }
  return different;
}
