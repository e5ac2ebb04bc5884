import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { afterTheCall, endOf, itemId, maple } from './first-hour.ts';
import { after, aWorkItem } from './work-items.ts';

const aTask = { contactId: 'task-1', channel: 'TASK', initiationMethod: 'API', attributes: { workItemId: itemId } };
const aPage = { contactId: 'page-1', initiationMethod: 'API', attributes: { workItemId: itemId, pageId: '1' } };

/** Connect's event about the task, twenty minutes after the call. */
export const taskOver = endOf({ contactId: 'task-1', channel: 'TASK', initiationMethod: 'API', at: after({ minutes: 20 }).toString() });
/** Connect's event about the page call, two minutes after the caller's. */
export const pageOver = endOf({ contactId: 'page-1', initiationMethod: 'API', at: after({ minutes: 2 }).toString() });

const given = (item: WorkItem) =>
  ({ schema: 1, itemId, at: item.receivedAt, cause: 'given', what: 'received', state: item.state }) as const;

/** An item that somebody works on, whose live task is `task-1`. */
export async function withTask(changes: Partial<WorkItem> = {}) {
  const world = afterTheCall({ others: [aTask] });
  const item = aWorkItem({ id: itemId, practiceId: maple.id, taskContactId: 'task-1', tasks: 1, state: 'in-progress', ...changes });
  await world.items.write({ item, entry: given(item) });
  return world;
}

/** An escalated item whose first page is the call `page-1`; its ladder goes on after five minutes. */
export async function withPage(outcome?: 'accepted') {
  const world = afterTheCall({ others: [aPage] });
  const item = aWorkItem({ id: itemId, state: 'escalated' });
  const page = {
    schema: 1,
    itemId,
    n: 1,
    practiceId: maple.id,
    person: 'dr-okafor',
    stage: 'offer',
    startedAt: item.receivedAt,
    outcome,
  } as const;
  const set = [{ itemId, kind: 'page', fireAt: after({ minutes: 5 }).toString() } as const];
  await world.items.write({ item, page, set, entry: given(item) });
  return world;
}
