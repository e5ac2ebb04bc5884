import type { Temporal } from '../time.ts';
import { isOpen, type WorkItem } from '../work-item/work-item.ts';

/** How long before the promised time a task is lifted to the front: half of the shortest time that a caller is told. */
export const minutesBefore = 15;

export type ReminderDecision =
  /** Somebody has called, or the item is closed: nothing to remind of. */
  | { readonly kind: 'kept' }
  /** The promise is coming due. Its task goes to the front; look again at the promised time. */
  | { readonly kind: 'lift'; readonly lookAgainAt: string }
  /** The promised time has passed and nobody has called. */
  | { readonly kind: 'missed' };

/** What to do about the time that the caller was told. A promise is kept by a touch or by the clinician's key, not by an intention. */
export function nextReminder(item: WorkItem, now: Temporal.Instant): ReminderDecision {
  const called = item.calledAt ?? item.escalation?.reachedAt;
  if (!isOpen(item) || called !== undefined || item.promisedAt === undefined) return { kind: 'kept' };
  return now.epochMilliseconds < Date.parse(item.promisedAt) ? { kind: 'lift', lookAgainAt: item.promisedAt } : { kind: 'missed' };
}
