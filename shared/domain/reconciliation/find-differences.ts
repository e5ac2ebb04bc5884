import { isPaging } from '../escalation/is-paging.ts';
import { isClinical } from '../routing/decide-route.ts';
import type { Contact } from '../work-item/contact.ts';
import type { TimerKind } from '../work-item/timer.ts';
import { isOpen, type WorkItem } from '../work-item/work-item.ts';

/** The contacts that Connect lists and that no record settles: each must name one item or one reason. */
export function unsettled(listed: readonly string[], records: readonly Contact[]): string[] {
  const settled = new Set(records.filter(({ workItemId, reason }) => workItemId ?? reason).map(({ contactId }) => contactId));
  return listed.filter((contactId) => !settled.has(contactId));
}

/**
 * An open item must have something that brings it back: a live task or a planned moment. An escalation lives by its planned moments. A promise
 * brings nothing back: it lifts a task that must be there, and tells that it was broken.
 */
export function hasNext(item: WorkItem, endedTasks: ReadonlySet<string>): boolean {
  const liveTask = item.taskContactId !== undefined && !endedTasks.has(item.taskContactId);
  return !isOpen(item) || liveTask || Object.keys(item.timers).some((kind) => kind !== 'promise');
}

/** What brings an item back that has nothing: whoever is called about it is called again; a clinician for what is clinical; else a task. */
export function timerBack(item: WorkItem): TimerKind {
  if (isPaging(item)) return item.escalation.acknowledgedAt ? 'patient-contact' : 'page';
  return isClinical(item) && item.escalation === undefined ? 'unsure' : 'call-back';
}
