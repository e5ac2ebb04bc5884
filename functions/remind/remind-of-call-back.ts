import type { Timer } from '../../shared/domain/work-item/timer.ts';
import { isOpen } from '../../shared/domain/work-item/work-item.ts';
import type { RemindNeeds } from './remind.ts';

/** A call that was put off is due: routing offers it as a new task. The id is queued first, so that a crash in between queues it again. */
export async function remindOfCallBack({ items, toRoute, now }: RemindNeeds, { itemId, fireAt }: Timer): Promise<void> {
  const item = await items.get(itemId);
  if (isOpen(item)) await toRoute.send({ workItemId: itemId });
  const moment = now().toString();
  const entry = { schema: 1, itemId, at: fireAt, cause: `call-back-${fireAt}`, what: 'call-back-due', state: item.state } as const;
  await items.write({ item: { ...item, version: item.version + 1, changedAt: moment }, entry, clear: ['call-back'] });
}
