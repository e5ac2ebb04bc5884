import { isWorse } from '../classification/vocabulary.ts';
import { isPaging } from '../escalation/is-paging.ts';
import type { Temporal } from '../time.ts';
import { isOpen, type WorkItem } from '../work-item/work-item.ts';
import { isClinical, listensFirst } from './decide-route.ts';
import { isUrgent } from './priority.ts';

const notRoutedYet: readonly WorkItem['state'][] = ['received', 'classified', 'reopened'];

/** Nobody has decided yet who gets it, or what was decided is void because it was opened again. */
export const isFresh = ({ state }: Pick<WorkItem, 'state'>): boolean => notRoutedYet.includes(state);

/** Whether routing has something to decide. It tells from the item alone, so a second delivery of the same news finds nothing. */
export function needsRouting(item: WorkItem): boolean {
  if (!isOpen(item)) return false;
  const rose = item.routedUrgency === undefined || isWorse(item.urgency, item.routedUrgency);
  const neverPaged = item.escalation === undefined && isClinical(item) && !listensFirst(item);
  return isFresh(item) || rose || neverPaged;
}

/**
 * Whether the item should have a task that it does not have. Not while the patient is to be called later, and not for what
 * only the clinician can do next (an item that turned out routine is not such a one); beside a page, only while nobody has written a touch yet.
 */
export function wantsTask(item: WorkItem, now: Temporal.Instant): boolean {
  if (!isOpen(item) || item.taskContactId !== undefined) return false;
  const calledLater = item.timers['call-back'];
  if (calledLater !== undefined && Date.parse(calledLater) > now.epochMilliseconds) return false;
  if (isPaging(item)) return isUrgent(item) && item.firstTouchAt === undefined;
  return item.owner.team !== 'on-call' || !isClinical(item);
}
