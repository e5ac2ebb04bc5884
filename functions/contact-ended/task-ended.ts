import { handToRouting } from '../../shared/actions/hand-to-routing.ts';
import { withLatest } from '../../shared/actions/with-latest.ts';
import { advance } from '../../shared/domain/work-item/advance.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { entryOf } from '../../shared/domain/work-item/history.ts';
import { isOpen, type WorkItem } from '../../shared/domain/work-item/work-item.ts';
import type { ContactEnded, Needs } from './contact-event.ts';

/**
 * A task ended. If it was still the live task of an open item, nobody has filled in the form: the item loses its task and is handed to routing,
 * which offers a new one. An item that was closed, handed off or put off by the form no longer names this task, or waits for its own timer.
 *
 * The history row is keyed by the task, so two events write one. A stop before the id is sent leaves an open item without a task and with that
 * row: the next delivery sees both, and sends.
 */
export async function taskEnded(needs: Needs, ended: ContactEnded): Promise<void> {
  const { attributes, agentId, disconnectedAt } = await needs.phones.describe(ended.contactId);
  const workItemId = attributes['workItemId'];
  if (!workItemId) return;
  const over = { contactId: ended.contactId, at: disconnectedAt ?? ended.at, offered: agentId !== undefined };
  const item = await withLatest(() => withoutTask(needs, workItemId, over));
  if (item) await handToRouting(needs, item);
}

interface TaskOver extends Pick<ContactEnded, 'contactId' | 'at'> {
  /** Somebody had it. A task that nobody had ended because Connect could not queue it. */
  readonly offered: boolean;
}

const causeOf = ({ contactId }: TaskOver) => `task-${contactId}`;
/** A queue that is gone fails at once, every time: offering the item again at once would go round for ever, in the way of pages. */
const untilNextTry = { minutes: 10 } as const;

/** The item as it stands without the task, when it has to be offered again. */
async function withoutTask({ items }: Needs, workItemId: string, ended: TaskOver): Promise<WorkItem | undefined> {
  const item = await items.get(workItemId);
  if (!isOpen(item) || isPutOff(item, ended)) return undefined;
  if (item.taskContactId !== ended.contactId) return (await wasLeftWithoutTask(items, item, ended)) ? item : undefined;

  const left = { ...advance(item, 'assign', Temporal.Instant.from(ended.at)), taskContactId: undefined };
  const later = ended.offered || item.tasks < 2 ? undefined : Temporal.Instant.from(ended.at).add(untilNextTry).toString();
  await items.write({
    item: left,
    entry: entryOf(left, { at: ended.at, cause: causeOf(ended), what: 'task-ended-without-form' }),
    set: later ? [{ itemId: item.id, kind: 'call-back', fireAt: later }] : [],
  });
  return later ? undefined : left;
}

/** A call-back that is due already is about to bring a task, or has brought this one. */
const isPutOff = ({ timers }: WorkItem, { at }: TaskOver) => Date.parse(timers['call-back'] ?? at) > Date.parse(at);

async function wasLeftWithoutTask(items: Needs['items'], item: WorkItem, ended: TaskOver): Promise<boolean> {
  if (item.taskContactId) return false;
  return (await items.history(item.id)).some(({ cause }) => cause === causeOf(ended));
}
