import { classifyMessage } from '../../functions/classify/classify-message.ts';
import { contactEnded } from '../../functions/contact-ended/contact-ended.ts';
import type { ContactEnded } from '../../functions/contact-ended/contact-event.ts';
import { receiveRecording } from '../../functions/receive-recording/receive-recording.ts';
import type { ToRoute } from '../../shared/actions/hand-to-routing.ts';
import { announcementsInMemory } from '../../shared/adapters/memory/announcements-in-memory.ts';
import { contactsInMemory } from '../../shared/adapters/memory/contacts-in-memory.ts';
import { pepperInMemory } from '../../shared/adapters/memory/pepper-in-memory.ts';
import { phonesInMemory } from '../../shared/adapters/memory/phones-in-memory.ts';
import { practicesInMemory } from '../../shared/adapters/memory/practices-in-memory.ts';
import { queueInMemory } from '../../shared/adapters/memory/queue-in-memory.ts';
import { recordingsInMemory, transcriberInMemory } from '../../shared/adapters/memory/recordings-in-memory.ts';
import { workItemsInMemory } from '../../shared/adapters/memory/work-items-in-memory.ts';
import type { Contact } from '../../shared/domain/work-item/contact.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import type { KnownContact } from '../../shared/ports/phone-system.ts';
import { examplePractice } from './practices.ts';
import { aContact, after, evening, someContactId } from './work-items.ts';

export const maple = examplePractice('maple-street-family-medicine');
export const itemId = `wi-${someContactId}`;

/** When the caller hung up. */
export const hangUp = evening;

interface Given {
  /** What answer-call and open-message kept of the call; null when they kept nothing. */
  readonly contact?: Partial<Contact> | null;
  /** What Connect knows of it, and of other contacts. */
  readonly known?: Partial<KnownContact>;
  readonly others?: readonly (Partial<KnownContact> & { contactId: string })[];
  readonly transcript?: string;
  readonly practice?: Practice;
  /** The file that Connect stored of the call. */
  readonly recording?: Uint8Array;
}

/** Everything around one call that is over, in memory. */
function portsAfter({ contact, known, others = [], transcript, practice = maple, recording }: Given) {
  const practices = practicesInMemory(practice);
  const contacts = contactsInMemory(...(contact === null ? [] : [aContact({ practiceId: practice.id, ...contact })]));
  const call = {
    contactId: someContactId,
    customerNumber: '+12025550123',
    systemNumber: '+12025550100',
    initiatedAt: after({ minutes: -2 }).toString(),
    disconnectedAt: hangUp.toString(),
  };
  return {
    contacts,
    items: workItemsInMemory(contacts),
    practices,
    closures: practices.closures,
    announcements: announcementsInMemory(recording ? { [recordingKey]: recording } : {}),
    phones: phonesInMemory({ ...call, ...known }, ...others),
    secrets: pepperInMemory(),
    urgent: queueInMemory<ToRoute>(),
    routine: queueInMemory<ToRoute>(),
    transcriber: transcriberInMemory(),
    recordings: recordingsInMemory(transcript === undefined ? {} : { [someContactId]: transcript }),
    bucket: 'recordings-bucket',
  };
}
export type Ports = ReturnType<typeof portsAfter>;

/** The functions from the hang-up to the classification. */
export const functionsOn = (ports: Ports) => ({
  ended: contactEnded(ports),
  recorded: receiveRecording(ports),
  understood: classifyMessage(ports),
});

/** Both, for a call of which this is given. */
export function afterTheCall(given: Given = {}) {
  const ports = portsAfter(given);
  return { ...ports, ...functionsOn(ports), ports };
}

/** Connect's event about the call, or about another contact. */
export const endOf = (changes: Partial<ContactEnded> = {}): ContactEnded => ({
  eventId: 'event-ended',
  eventType: 'DISCONNECTED',
  contactId: someContactId,
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  at: hangUp.toString(),
  ...changes,
});

export const recordingKey = `recordings/ivr/2026/03/03/${someContactId}_20260303T02:30_UTC.wav`;
export const recordingSaved = {
  eventId: 'event-saved',
  bucket: 'recordings-bucket',
  key: recordingKey,
  at: after({ seconds: 60 }).toString(),
};
export const transcriptReady = {
  eventId: 'event-transcript',
  job: `nightdesk-${someContactId}`,
  status: 'COMPLETED',
  at: after({ seconds: 90 }).toString(),
} as const;

/** Everything that is stored and was sent, to compare two courses of events. Ids that were sent twice count once: a queue delivers at least once. */
export async function stateOf({ contacts, items, urgent, routine, transcriber }: Ports) {
  return {
    contacts: contacts.all(),
    item: await items.find(itemId),
    words: await items.words(itemId),
    history: await items.history(itemId),
    timers: await items.timersOf(itemId),
    urgent: [...new Set(urgent.sent.map(({ workItemId }) => workItemId))],
    routine: [...new Set(routine.sent.map(({ workItemId }) => workItemId))],
    transcriptions: [...transcriber.started],
  };
}
