import { tryEach } from '../../shared/actions/try-each.ts';
import { withLatest } from '../../shared/actions/with-latest.ts';
import { inTurn, type Timer } from '../../shared/domain/work-item/timer.ts';
import type { AppointmentStore } from '../../shared/ports/appointment-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Mailer } from '../../shared/ports/mailer.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { PhoneSystem } from '../../shared/ports/phone-system.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { callAboutAppointments } from './remind-of-appointments.ts';
import { remindOfCallBack } from './remind-of-call-back.ts';
import { remindOfPromise } from './remind-of-promise.ts';
import { retellPromises } from './retell-promises.ts';

export interface RemindNeeds {
  readonly items: WorkItemStore;
  readonly appointments: AppointmentStore;
  readonly practices: PracticeStore;
  readonly phones: PhoneSystem;
  readonly mailer: Mailer;
  readonly toRoute: MessageQueue<{ workItemId: string }>;
  readonly now: Clock;
}

/**
 * Looks after the times that callers were told, and the calls that were put off. First what a closure has broken: the call-back that tells the
 * caller is due in the same run. Then patients are called about tomorrow's appointments.
 * Safe to repeat, and when two sweeps overlap: each timer is cleared or moved in the write that records what was done about it, and what
 * comes before that write (a lift, a mail with the same Message-ID, an id on a queue) is harmless twice.
 */
export function remind(needs: RemindNeeds) {
  return (): Promise<void> => tryEach(steps, { idOf: ({ name }) => name, handle: ({ run }) => run(needs) });
}

const steps = [
  { name: 'retell promises', run: retellPromises },
  { name: 'due timers', run: remindOfTimers },
  { name: 'appointments', run: callAboutAppointments },
] as const;

async function remindOfTimers(needs: RemindNeeds): Promise<void> {
  const due = await needs.items.dueTimers('remind', needs.now());
  await tryEach(inTurn(due), {
    idOf: ({ itemId }) => itemId,
    handle: (timer) => withLatest(() => remindOf(needs, timer)),
  });
}

function remindOf(needs: RemindNeeds, timer: Timer): Promise<void> {
  return timer.kind === 'promise' ? remindOfPromise(needs, timer) : remindOfCallBack(needs, timer);
}
