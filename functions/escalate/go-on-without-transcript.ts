import { isOpen } from '../../shared/domain/work-item/work-item.ts';
import type { Timer } from '../../shared/domain/work-item/timer.ts';
import { clearTimer, isStill, type EscalateNeeds } from './timers.ts';

/**
 * No transcript in time: classify is told to go on without one, and clears the timer when it has. Until then it is told every
 * minute, so that a lost message costs a minute and not the item.
 */
export async function goOnWithoutTranscript(needs: EscalateNeeds, timer: Timer): Promise<void> {
  const item = await needs.items.get(timer.itemId);
  if (!isStill(item, timer)) return;
  if (!isOpen(item) || item.hasTranscript) return clearTimer(needs, item, timer);
  await needs.toClassify.send({ workItemId: item.id });
}
