import type { Practice } from '../../practice/practice.ts';
import { assistantSchedule, localDate, spansOn } from '../hours/schedule.ts';
import { isWithin } from '../moments.ts';
import type { Temporal } from '../time.ts';

/** Whether assistants work for the practice at this moment, by its settings. */
export function assistantsOnShift(practice: Pick<Practice, 'timeZone' | 'assistantHours'>, at: Temporal.Instant): boolean {
  return spansOn(assistantSchedule(practice), localDate(practice, at)).some((span) => isWithin(at, span));
}
