import { startPage } from '../../shared/actions/page-person.ts';
import { isPaging } from '../../shared/domain/escalation/is-paging.ts';
import { openEscalation } from '../../shared/domain/escalation/place-page.ts';
import { isClinical } from '../../shared/domain/routing/decide-route.ts';
import { entryOf } from '../../shared/domain/work-item/history.ts';
import type { Timer } from '../../shared/domain/work-item/timer.ts';
import { isOpen } from '../../shared/domain/work-item/work-item.ts';
import { clearTimer, isStill, type EscalateNeeds } from './timers.ts';

/** Nobody listened in time, or an assistant who listened handed it to the clinician: the on-call is paged now. */
export async function pageForUnsure(needs: EscalateNeeds, timer: Timer): Promise<void> {
  const item = await needs.items.get(timer.itemId);
  if (!isStill(item, timer)) return;
  const reached = item.escalation?.reachedAt !== undefined;
  if (!isOpen(item) || isPaging(item) || reached || !isClinical(item)) return clearTimer(needs, item, timer);
  const practice = await needs.practices.live(item.practiceId);
  const opened = openEscalation(item, practice, needs.now());
  const entry = entryOf(opened.item, { at: timer.fireAt, cause: `unsure-${item.version}`, what: 'escalation-opened' });
  await needs.items.write({ ...opened, entry, clear: ['unsure'] });
  if (opened.page) await startPage(needs, item.id, opened.page.n);
}
