import { withLatest } from '../../shared/actions/with-latest.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { answeredAtDesk } from '../../shared/domain/work-item/answered-at-desk.ts';
import { entryOf } from '../../shared/domain/work-item/history.ts';
import { workItemIdOf } from '../../shared/domain/work-item/work-item.ts';
import { log } from '../../shared/log.ts';
import type { ContactEnded, Needs } from './contact-event.ts';

/**
 * The leg to an outside phone is over. When it was the front desk and somebody had answered, the caller's call is settled: it was taken. A leg to a
 * clinician proves nothing, for their machine answers too.
 *
 * The end of the call itself may come before or after: before, it has made a missed call, which is closed here; after, it finds the reason. Both are
 * written once: the note keeps its first time, the reason is set only where there is neither, and the history row is keyed by the leg.
 */
export async function legEnded(needs: Needs, ended: ContactEnded): Promise<void> {
  const leg = await needs.phones.describe(ended.contactId);
  const callId = leg.initialContactId ?? leg.previousContactId;
  const call = callId && leg.connectedAt ? await needs.contacts.find(callId) : undefined;
  if (!call?.sentToDesk || call.messageRegisteredAt || call.medicalKey) return;
  // The same call may have gone on to a clinician when the desk did not answer.
  const { frontDesk } = await needs.practices.live(call.practiceId);
  if (leg.customerNumber !== frontDesk?.number) return;
  await needs.contacts.note(call.contactId, { deskAnsweredAt: leg.connectedAt });
  await needs.contacts.settleWithReason(call.contactId, 'front-desk');
  log.info('contact.settled', { contactId: call.contactId, reason: 'front-desk' });
  await withLatest(() => closeMissedCall(needs, workItemIdOf(call.contactId), ended));
}

/** A task that an assistant has by then says by itself that the item is done. */
async function closeMissedCall({ items }: Needs, id: string, { contactId, at }: ContactEnded): Promise<void> {
  const item = await items.find(id);
  const closed = item && answeredAtDesk(item, Temporal.Instant.from(at));
  if (!closed) return;
  await items.write({
    item: closed,
    entry: entryOf(closed, { at, cause: `leg-${contactId}`, what: 'answered-by-desk' }),
    clear: ['call-back', 'promise'],
  });
}
