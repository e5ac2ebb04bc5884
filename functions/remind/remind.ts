import { tryEach } from '../../shared/actions/try-each.ts';
import { withLatest } from '../../shared/actions/with-latest.ts';
import { inTurn, type Timer } from '../../shared/domain/work-item/timer.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Mailer } from '../../shared/ports/mailer.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { PhoneSystem } from '../../shared/ports/phone-system.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { remindOfCallBack } from './remind-of-call-back.ts';
import { remindOfPromise } from './remind-of-promise.ts';

export interface RemindNeeds {
  readonly items: WorkItemStore;
  readonly practices: PracticeStore;
  readonly phones: PhoneSystem;
  readonly mailer: Mailer;
  readonly toRoute: MessageQueue<{ workItemId: string }>;
  readonly now: Clock;
}

/**
 * Looks after the times that callers were told, and the calls that were put off.
 * Safe to repeat, and when two sweeps overlap: each timer is cleared or moved in the write that records what was done about it, and what
 * comes before that write (a lift, a mail with the same Message-ID, an id on a queue) is harmless twice.
 */
export function remind(needs: RemindNeeds) {
  return async (): Promise<void> => {
    const due = await needs.items.dueTimers('remind', needs.now());
    await tryEach(inTurn(due), {
      idOf: ({ itemId }) => itemId,
      handle: (timer) => withLatest(() => remindOf(needs, timer)),
    });
  };
}

function remindOf(needs: RemindNeeds, timer: Timer): Promise<void> {
  return timer.kind === 'promise' ? remindOfPromise(needs, timer) : remindOfCallBack(needs, timer);
}
