import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactTable } from '../../../shared/adapters/dynamodb/contact-table.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { workItemTable } from '../../../shared/adapters/dynamodb/work-item-table.ts';
import { contactsInMemory } from '../../../shared/adapters/memory/contacts-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import type { HistoryEntry } from '../../../shared/domain/work-item/history.ts';
import type { Page } from '../../../shared/domain/work-item/page.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import type { ContactStore } from '../../../shared/ports/contact-store.ts';
import type { Change, WorkItemStore } from '../../../shared/ports/work-item-store.ts';
import { type LocalTable, localTable } from '../../support/local-table.ts';
import { aContact, after, aWorkItem, evening } from '../../support/work-items.ts';

let local: LocalTable;
beforeAll(async () => void (local = await localTable()));
afterAll(() => local.stop());

const stores: [string, () => { store: WorkItemStore; contacts: ContactStore }][] = [
  [
    'in memory',
    () => {
      const contacts = contactsInMemory();
      return { contacts, store: workItemsInMemory(contacts) };
    },
  ],
  ['in DynamoDB', () => ({ store: workItemTable(local.client, local.name), contacts: contactTable(local.client, local.name) })],
];

const entryOf = (item: WorkItem, cause: string, at: string = item.changedAt): HistoryEntry => ({
  schema: 1,
  itemId: item.id,
  at,
  cause,
  what: 'received',
  state: item.state,
});
const first = (item: WorkItem, more: Partial<Change> = {}): Change => ({ item, entry: entryOf(item, 'cause-1'), ...more });
const next = (item: WorkItem, version: number, more: Partial<Change> = {}): Change => ({
  item: { ...item, version },
  entry: entryOf(item, `cause-${version}`),
  ...more,
});
const timer = (itemId: string, kind: 'page' | 'promise' | 'unsure', minutes: number) => ({
  itemId,
  kind,
  fireAt: after({ minutes }).toString(),
});

describe.each(stores)('a store of work items %s', (_, open) => {
  it('gives back exactly what it was given', async () => {
    const { store } = open();
    const item = aWorkItem({ id: 'wi-whole', topics: ['symptom', 'refill'], escalation: { openedAt: evening.toString(), pages: 1 } });
    const words = { callerNumber: '+12025550123', evidence: [{ start: 0, end: 4, rule: 'a-rule' }], transcriptConfidence: 0.93 };
    expect(await store.write(first(item, { words }))).toBe('written');
    expect(await store.get(item.id)).toEqual(item);
    expect(await store.words(item.id)).toEqual(words);
    expect(await store.history(item.id)).toEqual([entryOf(item, 'cause-1')]);
  });

  it('says which item is missing', async () => {
    const { store } = open();
    await expect(store.get('wi-none')).rejects.toMatchObject({ code: 'WORK_ITEM_NOT_FOUND', details: { id: 'wi-none' } });
    expect(await store.find('wi-none')).toBeUndefined();
    expect(await store.words('wi-none')).toEqual({});
  });

  it('writes nothing when the same cause comes again, whatever it would change', async () => {
    const { store } = open();
    const item = aWorkItem({ id: 'wi-again' });
    await store.write(first(item));
    const change = next(item, 2, { set: [timer(item.id, 'page', 5)], words: { transcript: 'first' } });
    await store.write(change);
    expect(await store.write({ ...change, words: { transcript: 'second' } })).toBe('repeated');
    expect(await store.write({ ...change, item: { ...item, version: 3, state: 'closed' }, clear: ['page'] })).toBe('repeated');
    expect(await store.get(item.id)).toMatchObject({ version: 2, state: 'received', timers: { page: after({ minutes: 5 }).toString() } });
    expect(await store.words(item.id)).toEqual({ transcript: 'first' });
  });

  it('lets one of two writers win', async () => {
    const { store } = open();
    const item = aWorkItem({ id: 'wi-race' });
    await store.write(first(item));
    const race = ['a', 'b'].map((cause) =>
      store.write({ item: { ...item, version: 2 }, entry: entryOf(item, cause), set: [timer(item.id, 'page', 1)] }),
    );
    const outcomes = await Promise.allSettled(race);
    expect(outcomes.filter(isWritten)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !isWritten(outcome))).toMatchObject([{ reason: { code: 'WORK_ITEM_CHANGED_ELSEWHERE' } }]);
    expect(await store.history(item.id)).toHaveLength(2);
  });

  it('makes an item once', async () => {
    const { store } = open();
    const item = aWorkItem({ id: 'wi-once' });
    await store.write(first(item));
    await expect(store.write({ item, entry: entryOf(item, 'another') })).rejects.toMatchObject({ code: 'WORK_ITEM_CHANGED_ELSEWHERE' });
  });

  it('does not make an item out of a change', async () => {
    const { store } = open();
    await expect(store.write(next(aWorkItem({ id: 'wi-gone' }), 9))).rejects.toMatchObject({ code: 'WORK_ITEM_CHANGED_ELSEWHERE' });
    expect(await store.history('wi-gone')).toEqual([]);
  });

  it('tells the history in the order of its causes, however fine', async () => {
    const { store } = open();
    const item = aWorkItem({ id: 'wi-history' });
    const times = ['2026-03-03T02:30:00.5Z', '2026-03-03T02:30:00Z', '2026-03-03T02:30:01Z', '2026-03-03T02:30:00.52Z'];
    for (const [index, at] of times.entries())
      await store.write({ item: { ...item, version: index + 1 }, entry: entryOf(item, `c${index}`, at) });
    expect((await store.history(item.id)).map(({ cause }) => cause)).toEqual(['c1', 'c0', 'c3', 'c2']);
  });

  it('settles the contact in the same write, and never takes it from another item', async () => {
    const { store, contacts } = open();
    await contacts.addIfAbsent(aContact({ contactId: 'settled' }));
    await contacts.settleWithReason('settled', 'no-number-and-no-message');
    await store.write(first(aWorkItem({ id: 'wi-settles' }), { settles: { contactId: 'settled' } }));
    expect(await contacts.find('settled')).toMatchObject({ workItemId: 'wi-settles' });
    expect((await contacts.find('settled'))?.reason).toBeUndefined();

    await expect(store.write(first(aWorkItem({ id: 'wi-thief' }), { settles: { contactId: 'settled' } }))).rejects.toThrow();
    expect(await store.find('wi-thief')).toBeUndefined();
  });

  it('makes no item for a contact without a record', async () => {
    const { store } = open();
    await expect(store.write(first(aWorkItem({ id: 'wi-stray' }), { settles: { contactId: 'unknown' } }))).rejects.toThrow();
    expect(await store.find('wi-stray')).toBeUndefined();
  });

  it('finds the timers whose time has come, of one sweep, until they are moved or cleared', async () => {
    const { store } = open();
    const item = aWorkItem({ id: 'wi-timers' });
    const mine = async (minutes: number, sweep: 'escalate' | 'remind' = 'escalate') =>
      (await store.dueTimers(sweep, after({ minutes }))).filter(({ itemId }) => itemId === item.id);
    await store.write(first(item, { set: [timer(item.id, 'page', 5), timer(item.id, 'promise', 30)] }));
    expect(await mine(4)).toEqual([]);
    expect(await mine(5)).toEqual([timer(item.id, 'page', 5)]);
    expect(await mine(60, 'remind')).toEqual([timer(item.id, 'promise', 30)]);
    expect((await store.get(item.id)).timers).toEqual({
      page: after({ minutes: 5 }).toString(),
      promise: after({ minutes: 30 }).toString(),
    });

    await store.write({ ...next(await store.get(item.id), 2), set: [timer(item.id, 'page', 10)], clear: ['promise', 'page'] });
    expect(await mine(9)).toEqual([]);
    expect(await mine(10)).toEqual([timer(item.id, 'page', 10)]);
    expect(await store.timersOf(item.id)).toEqual([timer(item.id, 'page', 10)]);
    expect((await store.get(item.id)).timers).toEqual({ page: after({ minutes: 10 }).toString() });
  });

  it('finds a timer at its own second, also when the clock is a fraction past it', async () => {
    const { store } = open();
    await store.write(first(aWorkItem({ id: 'wi-fraction' }), { set: [timer('wi-fraction', 'unsure', 0)] }));
    const found = await store.dueTimers('escalate', evening.add({ milliseconds: 400 }));
    expect(found.map(({ itemId }) => itemId)).toContain('wi-fraction');
  });

  it('keeps pages: each number once, replaced only where one is', async () => {
    const { store } = open();
    const item = aWorkItem({ id: 'wi-pages' });
    const page: Page = {
      schema: 1,
      itemId: item.id,
      n: 1,
      practiceId: item.practiceId,
      person: 'p',
      stage: 'offer',
      startedAt: evening.toString(),
    };
    await store.write(first(item, { page }));
    expect(await store.page(item.id, 1)).toEqual(page);
    expect(await store.page(item.id, 2)).toBeUndefined();
    const verifiedAt = evening.toString();
    await store.markPage(page, { contactId: 'call-1', verifiedAt });
    await store.markPage(page, { outcome: 'passed' });
    expect(await store.page(item.id, 1)).toEqual({ ...page, contactId: 'call-1', verifiedAt, outcome: 'passed' });
    await expect(store.markPage({ ...page, n: 2 }, { outcome: 'passed' })).rejects.toThrow();
    await expect(store.write(next(item, 2, { page }))).rejects.toThrow();
    expect((await store.get(item.id)).version).toBe(1);
  });

  it('lists the open items of a practice, the most overdue first, and no closed one', async () => {
    const { store } = open();
    const practiceId = 'practice-open';
    for (const [name, minutes] of [
      ['late', 5],
      ['later', 10],
      ['latest', 90],
    ] as const)
      await store.write(first(aWorkItem({ id: `wi-${name}`, practiceId, due: after({ minutes }).toString() })));
    await store.write(next(aWorkItem({ id: 'wi-later', practiceId, state: 'closed' }), 2));
    await store.write(first(aWorkItem({ id: 'wi-elsewhere', practiceId: 'another' })));
    expect(await store.openIds(practiceId)).toEqual(['wi-late', 'wi-latest']);
  });

  it('lists what a practice received on a day of its own, and what it closed in a period', async () => {
    const { store } = open();
    const practiceId = 'practice-day';
    const item = aWorkItem({ id: 'wi-day', practiceId });
    await store.write(first(item));
    await store.write(first(aWorkItem({ id: 'wi-next-day', practiceId, day: '2026-03-03' })));
    const closed = { ...item, state: 'closed' as const, version: 2, closedAt: after({ hours: 30 }).toString() };
    await store.write({ item: closed, entry: { ...entryOf(closed, 'cause-2', after({ hours: 30 }).toString()), what: 'touch' } });
    const late = { ...entryOf(closed, 'cause-3', after({ hours: 70 }).toString()), what: 'classified' } as const;
    await store.write({ item: { ...closed, version: 3 }, entry: late });
    expect(await store.idsReceivedOn(practiceId, '2026-03-02')).toEqual(['wi-day']);
    expect(await store.idsClosedBetween(practiceId, after({ hours: 0 }), after({ hours: 30 }))).toEqual([]);
    expect(await store.idsClosedBetween(practiceId, after({ hours: 30 }), after({ hours: 60 }))).toEqual(['wi-day']);
    expect(await store.idsClosedBetween(practiceId, after({ hours: 60 }), after({ hours: 90 }))).toEqual([]);
  });

  it('reads several items at once, each once, and leaves out what is not there', async () => {
    const { store } = open();
    await store.write(first(aWorkItem({ id: 'wi-many-1' })));
    await store.write(first(aWorkItem({ id: 'wi-many-2' })));
    const found = await store.getMany(['wi-many-1', 'wi-many-2', 'wi-many-none', 'wi-many-1']);
    expect(found.map(({ id }) => id).sort()).toEqual(['wi-many-1', 'wi-many-2']);
    expect(await store.getMany([])).toEqual([]);
  });

  it('finds the calls of one caller since a moment, the newest first', async () => {
    const { store } = open();
    for (const [name, minutes] of [
      ['old', -90],
      ['new', 0],
      ['mid', -20],
    ] as const)
      await store.write(
        first(aWorkItem({ id: `wi-call-${name}`, callerKey: 'practice#caller', receivedAt: after({ minutes }).toString() })),
      );
    await store.write(first(aWorkItem({ id: 'wi-call-other', callerKey: 'practice#other' })));
    expect(await store.idsOfCaller('practice#caller', after({ minutes: -30 }))).toEqual(['wi-call-new', 'wi-call-mid']);
  });
});

const isWritten = (outcome: PromiseSettledResult<unknown>): boolean => outcome.status === 'fulfilled' && outcome.value === 'written';

describe('rows in DynamoDB that somebody has broken', () => {
  it('hold up no other: an item or a timer that cannot be read is left out', async () => {
    const store = workItemTable(local.client, local.name);
    const timerOf = (itemId: string) => ({ itemId, kind: 'call-back', fireAt: evening.toString() }) as const;
    for (const id of ['wi-broken', 'wi-readable']) await store.write(first(aWorkItem({ id }), { set: [timerOf(id)] }));
    const breaking = (sk: string, field: string) =>
      local.client.send(
        new UpdateCommand({
          TableName: local.name,
          Key: { ...keys.head('wi-broken'), sk },
          UpdateExpression: 'SET #field = :bad',
          ExpressionAttributeNames: { '#field': field },
          ExpressionAttributeValues: { ':bad': 'nonsense' },
        }),
      );
    await breaking(keys.head('wi-broken').sk, 'state');
    await breaking(keys.timer('wi-broken', 'call-back').sk, 'kind');
    expect((await store.getMany(['wi-broken', 'wi-readable'])).map(({ id }) => id)).toEqual(['wi-readable']);
    const due = await store.dueTimers('remind', after({ minutes: 1 }));
    expect(due.map(({ itemId }) => itemId).filter((id) => id === 'wi-broken' || id === 'wi-readable')).toEqual(['wi-readable']);
  });
});
