import { unmoved } from '../../shared/domain/work-item/advance.ts';
import { entryOf } from '../../shared/domain/work-item/history.ts';
import type { Timer } from '../../shared/domain/work-item/timer.ts';
import { isOpen } from '../../shared/domain/work-item/work-item.ts';
import type { RemindNeeds } from './remind.ts';

/** A call that was put off is due: routing offers it as a new task. The id is queued first, so that a crash in between queues it again. */
export async function remindOfCallBack({ items, toRoute, now }: RemindNeeds, { itemId, fireAt }: Timer): Promise<void> {
  const item = await items.get(itemId);
  if (item.timers['call-back'] !== fireAt) return;
  if (isOpen(item)) await toRoute.send({ workItemId: itemId });
  const entry = entryOf(item, { at: fireAt, cause: `call-back-${fireAt}`, what: 'call-back-due' });
  await items.write({ item: unmoved(item, now()), entry, clear: ['call-back'] });
}
