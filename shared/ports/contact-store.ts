import type { CallNote } from '../domain/work-item/call-note.ts';
import type { Temporal } from '../domain/time.ts';
import type { Contact, ContactReason } from '../domain/work-item/contact.ts';

export interface ContactStore {
  find(contactId: string): Promise<Contact | undefined>;
  /** Several at once; those without a record are left out. */
  findMany(contactIds: readonly string[]): Promise<Contact[]>;
  /** The ids of calls to a practice that began in [from, to); reminder calls are none. */
  idsStartedBetween(practiceId: string, from: Temporal.Instant, to: Temporal.Instant): Promise<string[]>;
  /** Adds the record unless there is one; returns what is stored. */
  addIfAbsent(contact: Contact): Promise<Contact>;
  /**
   * Notes what happens during a call, each fact as `keptAs` says. Returns what is stored.
   * Throws CONTACT_UNKNOWN_TO_CONNECT when there is no record of the call.
   */
  note(contactId: string, what: CallNote): Promise<Contact>;
  /** Names the reason why there is no item. Does nothing when the contact already names an item or a reason. */
  settleWithReason(contactId: string, reason: ContactReason): Promise<void>;
}
