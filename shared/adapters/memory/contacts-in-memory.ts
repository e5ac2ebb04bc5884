import { noted } from '../../domain/work-item/call-note.ts';
import { isWithin } from '../../domain/moments.ts';
import { Temporal } from '../../domain/time.ts';
import { Contact } from '../../domain/work-item/contact.ts';
import { fault } from '../../errors/fault.ts';
import type { ContactStore } from '../../ports/contact-store.ts';

/** Contacts in memory, with the one thing that a work item changes on them. */
export interface ContactsInMemory extends ContactStore {
  /** Names the item that answers for a contact; throws when there is no such contact or it names another item. Nothing is changed by `check`. */
  settle(contactId: string, workItemId: string, mode?: 'check'): void;
  all(): Contact[];
}

/** The promises of the table, kept in memory for tests. Records are copied in and out, so nobody shares one by accident. */
export function contactsInMemory(...given: readonly Contact[]): ContactsInMemory {
  const rows = new Map(given.map((contact) => [contact.contactId, Contact.parse(contact)]));
  const stored = (contactId: string) => {
    const contact = rows.get(contactId);
    return contact && structuredClone(contact);
  };
  const keep = (contact: Contact) => {
    rows.set(contact.contactId, Contact.parse(contact));
    return structuredClone(contact);
  };

  return {
    all: () => [...rows.values()].map((contact) => structuredClone(contact)),
    find: async (contactId) => stored(contactId),
    findMany: async (contactIds) => [...new Set(contactIds)].flatMap((contactId) => stored(contactId) ?? []),
    idsStartedBetween: async (practiceId, from, to) =>
      [...rows.values()]
        .filter(
          (contact) =>
            contact.practiceId === practiceId && !contact.reminder && isWithin(Temporal.Instant.from(contact.startedAt), { from, to }),
        )
        .sort((a, b) => Temporal.Instant.compare(a.startedAt, b.startedAt))
        .map(({ contactId }) => contactId),
    addIfAbsent: async (contact) => stored(contact.contactId) ?? keep(contact),
    async note(contactId, what) {
      const contact = stored(contactId);
      if (!contact) throw fault('CONTACT_UNKNOWN_TO_CONNECT', { contactId });
      return keep(noted(contact, what));
    },
    async settleWithReason(contactId, reason) {
      const contact = stored(contactId);
      if (contact && !contact.workItemId && !contact.reason) keep({ ...contact, reason });
    },
    settle(contactId, workItemId, mode) {
      const contact = stored(contactId);
      if (!contact || (contact.workItemId ?? workItemId) !== workItemId) throw new Error('the contact is missing or names another item');
      if (mode !== 'check') keep({ ...contact, workItemId, reason: undefined });
    },
  };
}
