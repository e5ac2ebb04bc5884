import { describe, expect, it } from '@jest/globals';
import { withLatest } from '../../../shared/actions/with-latest.ts';
import { fault } from '../../../shared/errors/fault.ts';

const lostRace = () => fault('WORK_ITEM_CHANGED_ELSEWHERE', { id: 'wi-1' });

/** An attempt that fails some times with `error` before it succeeds; how often it ran. */
function failing(times: number, error: Error) {
  const attempts = { made: 0 };
  const run = async () => {
    attempts.made += 1;
    if (attempts.made <= times) throw error;
    return 'done';
  };
  return { attempts, run };
}

describe('an attempt on the latest version of an item', () => {
  it.each([0, 1, 2])('is made again after %i lost races', async (times) => {
    const { attempts, run } = failing(times, lostRace());
    expect(await withLatest(run)).toBe('done');
    expect(attempts.made).toBe(times + 1);
  });

  it('is left to its queue after three', async () => {
    const { attempts, run } = failing(3, lostRace());
    await expect(withLatest(run)).rejects.toMatchObject({ code: 'WORK_ITEM_CHANGED_ELSEWHERE' });
    expect(attempts.made).toBe(3);
  });

  it.each([fault('WORK_ITEM_NOT_FOUND'), new Error('no network')])('is not made again for anything else (%s)', async (error) => {
    const { attempts, run } = failing(1, error);
    await expect(withLatest(run)).rejects.toBe(error);
    expect(attempts.made).toBe(1);
  });
});
