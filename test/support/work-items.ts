import { Temporal } from '../../shared/domain/time.ts';
import type { Contact } from '../../shared/domain/work-item/contact.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';

/** A Tuesday, 21:30 in New York: everybody's office is closed. */
export const evening = Temporal.Instant.from('2026-03-03T02:30:00Z');
/** The same evening, some time after. */
export const after = (duration: { minutes?: number; seconds?: number; hours?: number }): Temporal.Instant => evening.add(duration);

export const someContactId = '4f6c1d2e-0000-4000-8000-000000000001';

/** A caller who has been greeted, and left nothing yet. */
export const aContact = (changes: Partial<Contact> = {}): Contact => ({
  schema: 1,
  contactId: someContactId,
  practiceId: 'maple-street',
  line: '+12025550100',
  language: 'en-US',
  startedAt: evening.toString(),
  callerNumber: '+12025550123',
  medicalKey: false,
  ...changes,
});

/** An item that a message made and nobody has understood yet. */
export const aWorkItem = (changes: Partial<WorkItem> = {}): WorkItem => ({
  schema: 1,
  id: `wi-${someContactId}`,
  version: 1,
  practiceId: 'maple-street',
  contactId: someContactId,
  line: '+12025550100',
  language: 'en-US',
  kind: 'message',
  medicalKey: false,
  state: 'received',
  urgency: 'same-day',
  certainty: 'unsure',
  topics: [],
  reasons: ['not-classified-yet'],
  callFacts: [],
  owner: { team: 'on-call' },
  due: after({ minutes: 15 }).toString(),
  receivedAt: evening.toString(),
  day: '2026-03-02',
  changedAt: evening.toString(),
  hasRecording: false,
  hasTranscript: false,
  tasks: 0,
  timers: {},
  ...changes,
});
