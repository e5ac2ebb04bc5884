import { handToRouting } from '../../shared/actions/hand-to-routing.ts';
import { ownContact } from '../../shared/actions/own-contact.ts';
import type { ContactEnded, Needs } from './contact-event.ts';
import { legEnded } from './leg-ended.ts';
import { pageEnded } from './page-ended.ts';
import { taskEnded } from './task-ended.ts';

/**
 * A contact is over. A caller's call, or a reminder call in which something was asked, becomes an item that somebody owns; an item whose task
 * ended without the form is offered again; a page call that nobody took is written down.
 *
 * Safe to repeat, late or early: what each kind of contact leads to is decided by what is stored, never by which event came first, and the
 * second of the two events finds everything done. Each part says why a stop half-way is made good by the next delivery.
 */
export function contactEnded(needs: Needs) {
  return async (ended: ContactEnded): Promise<void> => {
    if (ended.channel === 'TASK') return taskEnded(needs, ended);
    if (ended.initiationMethod === 'INBOUND') return callEnded(needs, ended);
    if (ended.initiationMethod === 'EXTERNAL_OUTBOUND') return legEnded(needs, ended);
    if ((await needs.contacts.find(ended.contactId))?.reminder) return callEnded(needs, ended);
    // What remains is pages, and call-backs by hand.
    return pageEnded(needs, ended);
  };
}

/**
 * The item is made first, the id sent after it. A stop in between leaves the item `received`, and then the next delivery sends the id; once
 * it has moved on, whoever moved it has handed it over. A message without the medical key waits for its words, or for the timer.
 */
async function callEnded(needs: Needs, { contactId, at }: ContactEnded): Promise<void> {
  const item = await ownContact(needs)(contactId, { at });
  if (item?.state !== 'received') return;
  if (item.medicalKey || item.kind !== 'message') await handToRouting(needs, item);
}
