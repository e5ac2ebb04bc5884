import { beforeEach, describe, expect, it } from '@jest/globals';
import { sendReports } from '../../../functions/report/send-reports.ts';
import { contactsInMemory, type ContactsInMemory } from '../../../shared/adapters/memory/contacts-in-memory.ts';
import { mailInMemory } from '../../../shared/adapters/memory/mail-in-memory.ts';
import { practicesInMemory, type PracticesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import type { WorkItemStore } from '../../../shared/ports/work-item-store.ts';
import { examplePractice } from '../../support/practices.ts';
import { aContact, after, aWorkItem, evening } from '../../support/work-items.ts';

const practice = examplePractice('maple-street-family-medicine');
/** 07:30 in New York, the morning after. */
const morning = Temporal.Instant.from('2026-03-03T12:30:00Z');

describe('the daily report', () => {
  let items: WorkItemStore;
  let contacts: ContactsInMemory;
  let practices: PracticesInMemory;
  let mail: ReturnType<typeof mailInMemory>;

  beforeEach(() => {
    contacts = contactsInMemory();
    items = workItemsInMemory(contacts);
    practices = practicesInMemory(practice);
    mail = mailInMemory();
  });
  const runAt = (now: Temporal.Instant) => sendReports({ items, contacts, practices, mailer: mail, now: () => now })();
  async function anItem(id: string, changes: Partial<WorkItem> = {}) {
    const item = aWorkItem({ id, contactId: id, practiceId: practice.id, urgency: 'routine', certainty: 'sure', ...changes });
    const at = item.closedAt ?? item.receivedAt;
    await items.write({
      item,
      entry: { schema: 1, itemId: id, at, cause: 'test', what: 'touch', state: item.state },
      words: { transcript: 'my knee hurts' },
    });
  }

  it('goes to the managers at the hour of the practice, and at no other', async () => {
    await runAt(morning.subtract({ minutes: 30 }));
    expect(mail.sent).toEqual([]);
    await runAt(morning);
    expect(mail.sent).toMatchObject([{ to: ['manager@example.com'] }]);
  });

  it('goes once a period, and a repeat after a crash carries the same Message-ID', async () => {
    await runAt(morning);
    await runAt(morning.add({ minutes: 5 }));
    expect(mail.sent).toHaveLength(1);
    practices.markReportSent = () => Promise.reject(new Error('stopped'));
    const nextDay = morning.add({ hours: 24 });
    await expect(runAt(nextDay)).rejects.toThrow('stopped');
    await expect(runAt(nextDay.add({ minutes: 2 }))).rejects.toThrow('stopped');
    expect(new Set(mail.sent.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('counts a promise broken, a ladder that ran out and a patient reached on the day on which it happens', async () => {
    const escalation = {
      openedAt: evening.toString(),
      pages: 9,
      exhaustedAt: morning.add({ minutes: 20 }).toString(),
      reachedAt: morning.add({ minutes: 60 }).toString(),
    };
    await anItem('a', { escalation, state: 'waiting-internal', promiseMissedAt: morning.add({ hours: 9 }).toString() });
    await runAt(morning);
    await runAt(morning.add({ hours: 24 }));
    const lines = mail.sent.map(({ text }) => text);
    expect(lines[0]).toMatch(/Promised call-backs missed +0\n/);
    expect(lines[0]).toMatch(/Escalations that ran out of people +0\n/);
    expect(lines[1]).toMatch(/Promised call-backs missed +1\n/);
    expect(lines[1]).toMatch(/Escalations that ran out of people +1\n/);
    expect(lines[1]).toMatch(/Patients reached by a clinician +1 \(not yet: 0\)/);
  });

  it('counts calls, messages, what was closed, what is open and late, and the time to the patient', async () => {
    for (const contactId of ['a', 'b', 'c', 'd']) await contacts.addIfAbsent(aContact({ contactId, practiceId: practice.id }));
    const escalation = { openedAt: evening.toString(), pages: 2, reachedAt: after({ minutes: 24 }).toString(), reachedBy: 'dr-okafor' };
    await anItem('a', { state: 'waiting-internal', urgency: 'urgent', escalation, due: after({ hours: 48 }).toString() });
    await anItem('b', { state: 'closed', closedAt: after({ hours: 1 }).toString() });
    await anItem('c', { kind: 'missed-call', state: 'waiting', due: after({ minutes: 15 }).toString() });
    await runAt(morning);
    const text = mail.sent[0]?.text ?? '';
    const value = (label: string) => new RegExp(`${label}\\s+(.*)`).exec(text)?.[1];
    expect(value('Calls')).toBe('4');
    expect(value('Messages')).toBe('2');
    expect(value('Items opened')).toBe('3');
    expect(value('Items closed')).toBe('1');
    expect(value('Open now')).toBe('2');
    expect(value('Late \\(open and past due\\)')).toBe('1');
    expect(value('Pages to on-call clinicians')).toBe('2');
    expect(value('Minutes to patient contact, median')).toBe('24');
  });

  it('says what reconciliation found', async () => {
    await practices.noteDifference(practice.id, { at: after({ hours: 1 }).toString(), contacts: ['x', 'y'], items: [] });
    await runAt(morning);
    expect(mail.sent[0]?.text).toMatch(/! Calls that reconciliation had to recover\s+2/);
  });

  it('names no caller', async () => {
    await contacts.addIfAbsent(aContact({ practiceId: practice.id }));
    await anItem('a');
    await runAt(morning);
    expect(JSON.stringify(mail.sent)).not.toMatch(/\+1202555|my knee hurts/);
  });
});
