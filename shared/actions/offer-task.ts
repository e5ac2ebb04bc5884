import { priorityOf } from '../domain/routing/priority.ts';
import { wantsTask } from '../domain/routing/needs-routing.ts';
import { advance } from '../domain/work-item/advance.ts';
import { entryOf } from '../domain/work-item/history.ts';
import type { WorkItem } from '../domain/work-item/work-item.ts';
import { fault } from '../errors/fault.ts';
import { log } from '../log.ts';
import type { Clock } from '../ports/clock.ts';
import type { PhoneSystem } from '../ports/phone-system.ts';
import type { PracticeStore } from '../ports/practice-store.ts';
import type { WorkItemStore } from '../ports/work-item-store.ts';
import type { Practice } from '../practice/practice.ts';

export interface TaskNeeds {
  readonly items: WorkItemStore;
  readonly practices: Pick<PracticeStore, 'live' | 'staffQueue'>;
  readonly phones: Pick<PhoneSystem, 'startTask' | 'endTask'>;
  /** ARN of the assistants' queue by `<pod>/<language>`. */
  readonly assistantQueues: Readonly<Record<string, string>>;
  readonly now: Clock;
}

/**
 * Offers an item that wants one a task, in the queue of its owner, and writes down which task it is. Tasks that it had before and no longer
 * names are ended first: nobody should accept work that has moved on.
 * Safe to repeat: the task's token is the item and how many tasks it has had, so until the task is written down every try starts the
 * same one, and afterwards the item no longer wants one. Ending a task that has ended does nothing.
 */
export async function offerTask(needs: TaskNeeds, itemId: string): Promise<void> {
  const { items, practices, phones, now } = needs;
  const item = await items.get(itemId);
  if (!wantsTask(item, now())) return;
  await endEarlierTasks(needs, item);
  const practice = await practices.live(item.practiceId);
  const n = item.tasks + 1;
  const contactId = await phones.startTask({
    workItemId: itemId,
    queueArn: await queueOf(needs, item, practice),
    priority: priorityOf(item),
    practiceId: item.practiceId,
    token: `${itemId}#task#${n}`,
  });
  await writeTask(needs, item, n, contactId);
  log.info('task.offered', { workItemId: itemId, contactId });
}

async function endEarlierTasks({ items, phones }: TaskNeeds, { id, tasks }: WorkItem): Promise<void> {
  if (tasks === 0) return;
  for (const { what, details } of await items.history(id))
    if (what === 'task-offered' && details?.['contact']) await phones.endTask(details['contact']);
}

/** `item` is as it was when the task was started: when somebody else changed it since, the whole offer is tried again, with the same token. */
async function writeTask({ items, now }: TaskNeeds, item: WorkItem, n: number, contactId: string): Promise<void> {
  const next = { ...advance(item, 'assign', now()), tasks: n, taskContactId: contactId };
  const details = { task: String(n), contact: contactId };
  await items.write({
    item: next,
    entry: entryOf(next, { at: now().toString(), cause: `task-${n}`, what: 'task-offered', details }),
  });
}

/** The practice's own staff have one queue; until it is made, the assistants see what is theirs, so that it is seen at all. */
async function queueOf(needs: TaskNeeds, item: WorkItem, practice: Practice): Promise<string> {
  const forAssistants = item.owner.team === 'assistants' || item.owner.team === 'on-call';
  const own = forAssistants ? undefined : await needs.practices.staffQueue(practice.id);
  return own ?? assistantQueue(needs.assistantQueues, practice, item.language);
}

/** The queue of a practice's pod in the caller's language, or else in a language that the practice has. Throws QUEUE_MISSING. */
export function assistantQueue(queues: TaskNeeds['assistantQueues'], { id, pod, languages }: Practice, language: string): string {
  const queue = [language, ...languages].map((spoken) => queues[`${pod}/${spoken}`]).find(Boolean);
  if (!queue) throw fault('QUEUE_MISSING', { practiceId: id, pod });
  return queue;
}
