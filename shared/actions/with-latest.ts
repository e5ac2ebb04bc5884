import { isFault } from '../errors/fault.ts';

const tries = 3;

/**
 * Runs `attempt` (read the item, decide, write) again when somebody else changed the item in between, three times at most.
 * After that WORK_ITEM_CHANGED_ELSEWHERE is thrown to whoever asked, and its queue tries again later.
 */
export async function withLatest<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let again = 1; again < tries; again += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isFault(error, 'WORK_ITEM_CHANGED_ELSEWHERE')) throw error;
    }
  }
  return attempt();
}
