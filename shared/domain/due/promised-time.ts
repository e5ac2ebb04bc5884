import type { Practice } from '../../practice/practice.ts';
import { promisedBy } from '../hours/business-time.ts';
import type { Office } from '../hours/schedule.ts';
import type { Temporal } from '../time.ts';

/**
 * The moment by which the caller is told that somebody calls. While the message is not spoken yet, only the medical key tells it apart:
 * everything else gets the promise of `other`.
 */
export function promisedTime(
  practice: Office & Pick<Practice, 'promises'>,
  { medical }: { medical: boolean },
  now: Temporal.Instant,
): Temporal.Instant {
  return promisedBy(practice, practice.promises[medical ? 'medical' : 'other'], now);
}
