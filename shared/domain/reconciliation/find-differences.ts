import type { Contact } from '../work-item/contact.ts';
import { isOpen, type WorkItem } from '../work-item/work-item.ts';

/** The contacts that Connect lists and that no record settles: each must name one item or one reason. */
export function unsettled(listed: readonly string[], records: readonly Contact[]): string[] {
  const settled = new Set(records.filter(({ workItemId, reason }) => workItemId ?? reason).map(({ contactId }) => contactId));
  return listed.filter((contactId) => !settled.has(contactId));
}

/** An open item must have something that brings it back: a live task or a planned moment. An escalation lives by its planned moments. */
export function hasNext(item: WorkItem, endedTasks: ReadonlySet<string>): boolean {
  const liveTask = item.taskContactId !== undefined && !endedTasks.has(item.taskContactId);
  return !isOpen(item) || liveTask || Object.keys(item.timers).length > 0;
}
