import type { Temporal } from '../time.ts';
import { inForceAt } from './announcement-for.ts';
import type { LivePractice } from './with-closures.ts';

/**
 * Whether reminders of appointments on a local date (yyyy-mm-dd) are held at `now`, because the office is closed that day by telephone.
 * On a day that opens late only those before the opening are: say the appointment's wall time (HH:MM); without it all of them are held.
 */
export function heldByClosure(
  { closures = [] }: Pick<LivePractice, 'closures'>,
  day: string,
  now: Temporal.Instant,
  time = '00:00',
): boolean {
  const closure = inForceAt(closures, now).findLast((made) => made.day === day);
  if (!closure) return false;
  return closure.kind === 'closed' || time < (closure.opensAt ?? '');
}
