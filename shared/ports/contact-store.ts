import type { Temporal } from '../domain/time.ts';
import type { Contact, ContactReason } from '../domain/work-item/contact.ts';

export interface ContactStore {
  find(contactId: string): Promise<Contact | undefined>;
  /** Several at once; those without a record are left out. */
  findMany(contactIds: readonly string[]): Promise<Contact[]>;
  /** The ids of calls to a practice that began in [from, to). */
  idsStartedBetween(practiceId: string, from: Temporal.Instant, to: Temporal.Instant): Promise<string[]>;
  /** Adds the record unless there is one; returns what is stored. */
  addIfAbsent(contact: Contact): Promise<Contact>;
  /** Registers a message (or the medical key, or a call-back number) on a contact. Medical never goes back to false; the first registration time stays. */
  register(contactId: string, message: RegisteredMessage): Promise<Contact>;
  /** Names the reason why there is no item. Does nothing when the contact already names an item or a reason. */
  settleWithReason(contactId: string, reason: ContactReason): Promise<void>;
}

export interface RegisteredMessage {
  readonly at: Temporal.Instant;
  readonly language: string;
  readonly medicalKey: boolean;
  readonly callbackNumber?: string;
  readonly promisedAt?: Temporal.Instant;
}
