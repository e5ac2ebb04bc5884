import { beforeEach, describe, expect, it } from '@jest/globals';
import { reconcile, type ContactEnded } from '../../../functions/reconcile/reconcile.ts';
import { contactsInMemory, type ContactsInMemory } from '../../../shared/adapters/memory/contacts-in-memory.ts';
import { phonesInMemory, type PhonesInMemory } from '../../../shared/adapters/memory/phones-in-memory.ts';
import { practicesInMemory, type PracticesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { queueInMemory } from '../../../shared/adapters/memory/queue-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import type { WorkItemStore } from '../../../shared/ports/work-item-store.ts';
import { examplePractice } from '../../support/practices.ts';
import { aContact, after, aWorkItem, evening } from '../../support/work-items.ts';

const practice = examplePractice('maple-street-family-medicine');
const call = {
  contactId: 'call-1',
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  systemNumber: practice.lines[0]?.number,
  disconnectedAt: evening.toString(),
};

describe('reconciliation', () => {
  let contacts: ContactsInMemory;
  let items: WorkItemStore;
  let phones: PhonesInMemory;
  let practices: PracticesInMemory;
  let toOwn: ReturnType<typeof queueInMemory<ContactEnded>>;
  let counted: { contacts: number; items: number }[];

  beforeEach(() => {
    contacts = contactsInMemory();
    items = workItemsInMemory(contacts);
    phones = phonesInMemory();
    practices = practicesInMemory(practice);
    toOwn = queueInMemory();
    counted = [];
  });
  const runAt = (minutes: number) =>
    reconcile({ items, contacts, practices, phones, toOwn, count: (found) => void counted.push(found), now: () => after({ minutes }) })();
  async function anItem(changes: Partial<WorkItem>) {
    const item = aWorkItem({ practiceId: practice.id, state: 'waiting', ...changes });
    const timers = Object.entries(item.timers).map(([kind, fireAt]) => ({ itemId: item.id, kind: kind as 'call-back', fireAt }));
    const entry = { schema: 1, itemId: item.id, at: item.receivedAt, cause: 'test', what: 'received', state: item.state } as const;
    await items.write({ item, entry, set: timers });
    return item;
  }

  it('hands on a call that Connect lists and no record settles, and notes it for the report', async () => {
    phones.know(call);
    await runAt(30);
    expect(toOwn.sent).toMatchObject([{ contactId: 'call-1', channel: 'VOICE', initiationMethod: 'INBOUND' }]);
    expect(counted).toEqual([{ contacts: 1, items: 0 }]);
    expect(await practices.differencesBetween(practice.id, evening.toString(), after({ hours: 1 }).toString())).toMatchObject([
      { contacts: ['call-1'] },
    ]);
  });

  it.each([
    ['an item', { workItemId: 'wi-call-1' }],
    ['a reason', { reason: 'no-number-and-no-message' }],
  ] as const)('leaves a call alone that names %s', async (_, settled) => {
    phones.know(call);
    await contacts.addIfAbsent(aContact({ contactId: 'call-1', ...settled }));
    await runAt(30);
    expect(toOwn.sent).toEqual([]);
    expect(counted).toEqual([{ contacts: 0, items: 0 }]);
  });

  it('gives the event of a call that has just ended time to arrive', async () => {
    phones.know(call);
    await runAt(5);
    expect(toOwn.sent).toEqual([]);
  });

  it('counts an open item whose row cannot be read, and brings back the others of the practice', async () => {
    const readable = await anItem({ id: 'wi-readable' });
    await anItem({ id: 'wi-broken' });
    const all = items;
    items = { ...all, getMany: async (ids) => (await all.getMany(ids)).filter(({ id }) => id !== 'wi-broken') };
    await runAt(30);
    expect(counted).toEqual([{ contacts: 0, items: 2 }]);
    expect(Object.values((await all.get(readable.id)).timers)).toEqual([after({ minutes: 30 }).toString()]);
    const [noted] = await practices.differencesBetween(practice.id, evening.toString(), after({ hours: 1 }).toString());
    expect(noted?.items.toSorted()).toEqual(['wi-broken', 'wi-readable']);
  });

  it.each([
    ['a live task', { taskContactId: 'task-1' }],
    ['a planned moment', { timers: { 'call-back': after({ hours: 2 }).toString() } }],
    ['nothing left to do', { state: 'closed' }],
  ] as const)('finds nothing wrong with an item that has %s', async (_, changes) => {
    await anItem(changes);
    await runAt(30);
    expect(counted).toEqual([{ contacts: 0, items: 0 }]);
  });

  it.each([
    ['has no task and nothing planned', {}],
    ['has a task that Connect says has ended', { taskContactId: 'task-1' }],
  ])('brings back an open item that %s, once', async (_, changes) => {
    phones.know({ contactId: 'task-1', channel: 'TASK', initiationMethod: 'API', disconnectedAt: after({ minutes: 5 }).toString() });
    const item = await anItem(changes);
    await runAt(30);
    await runAt(35);
    expect(counted).toEqual([
      { contacts: 0, items: 1 },
      { contacts: 0, items: 0 },
    ]);
    // Nobody is sure of it: a clinician is paged by the next sweep.
    expect(await items.get(item.id)).toMatchObject({ timers: { unsure: after({ minutes: 30 }).toString() } });
  });

  it('hands on and counts a lost call also when the open items cannot be looked at', async () => {
    phones.know(call);
    Object.assign(phones, { tasksEnded: () => Promise.reject(new Error('throttled')) });
    await expect(runAt(30)).rejects.toThrow('throttled');
    expect(toOwn.sent).toMatchObject([{ contactId: 'call-1' }]);
    expect(counted).toEqual([{ contacts: 1, items: 0 }]);
  });
});
