import type { PageNeeds } from '../../shared/actions/page-person.ts';
import type { Temporal } from '../../shared/domain/time.ts';
import { unmoved } from '../../shared/domain/work-item/advance.ts';
import { entryOf, type Happening } from '../../shared/domain/work-item/history.ts';
import type { Timer } from '../../shared/domain/work-item/timer.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { Change } from '../../shared/ports/work-item-store.ts';

/** What handling a timer needs. */
export interface EscalateNeeds extends PageNeeds {
  readonly toClassify: MessageQueue<{ workItemId: string }>;
  /** Wakes the operator tonight; the manager reads of it in the report. */
  readonly countSafetyEvent: () => void;
}

/** Whether the timer is still the one that was found due: another run may have moved it since. */
export const isStill = (item: WorkItem, { kind, fireAt }: Timer): boolean => item.timers[kind] === fireAt;

/** What the timer waited for has been settled otherwise. */
export async function clearTimer(needs: EscalateNeeds, item: WorkItem, { kind, fireAt }: Timer): Promise<void> {
  const change = noted(needs, item, { what: 'timer-moved', at: fireAt, cause: `${kind}-over-${item.version}` });
  await needs.items.write({ ...change, clear: [kind] });
}

/** It is too early. */
export async function moveTimer(needs: EscalateNeeds, item: WorkItem, { kind, fireAt }: Timer, until: Temporal.Instant): Promise<void> {
  const change = noted(needs, item, { what: 'timer-moved', at: fireAt, cause: `${kind}-later-${item.version}` });
  await needs.items.write({ ...change, set: [{ itemId: item.id, kind, fireAt: until.toString() }] });
}

/** A change that moves no state. */
export function noted(
  { now }: Pick<EscalateNeeds, 'now'>,
  item: WorkItem,
  { what, at, cause }: { what: Happening; at: string; cause: string },
): Pick<Change, 'item' | 'entry'> {
  return { item: unmoved(item, now()), entry: entryOf(item, { at, cause, what }) };
}
