import { isWithin } from '../../domain/moments.ts';
import { Temporal } from '../../domain/time.ts';
import { HistoryEntry } from '../../domain/work-item/history.ts';
import { Page } from '../../domain/work-item/page.ts';
import { sweepOf, Timer, timersAfter } from '../../domain/work-item/timer.ts';
import { isOpen, Words, WorkItem } from '../../domain/work-item/work-item.ts';
import { fault } from '../../errors/fault.ts';
import type { Change, WorkItemStore, Written } from '../../ports/work-item-store.ts';
import { contactsInMemory, type ContactsInMemory } from './contacts-in-memory.ts';

interface Rows {
  readonly heads: Map<string, WorkItem>;
  readonly words: Map<string, Words>;
  readonly history: Map<string, HistoryEntry>;
  readonly timers: Map<string, Timer>;
  readonly pages: Map<string, Page>;
}

/** Work items in memory. `contacts` are those that a change settles in the same transaction. */
export function workItemsInMemory(contacts: ContactsInMemory = contactsInMemory()): WorkItemStore {
  const rows: Rows = { heads: new Map(), words: new Map(), history: new Map(), timers: new Map(), pages: new Map() };
  const find = (id: string) => copied(rows.heads.get(id));
  const idsWhere = (chosen: (item: WorkItem) => boolean, order: (item: WorkItem) => string) =>
    [...rows.heads.values()]
      .filter(chosen)
      .sort((a, b) => byTime(order(a), order(b)))
      .map(({ id }) => id);

  return {
    find: async (id) => find(id),
    async get(id) {
      const item = find(id);
      if (!item) throw fault('WORK_ITEM_NOT_FOUND', { id });
      return item;
    },
    words: async (id) => structuredClone(rows.words.get(id) ?? {}),
    history: async (id) =>
      [...rows.history.values()]
        .filter(({ itemId }) => itemId === id)
        .sort((a, b) => byTime(a.at, b.at) || (a.cause < b.cause ? -1 : 1))
        .map((entry) => structuredClone(entry)),
    timersOf: async (id) => [...rows.timers.values()].filter(({ itemId }) => itemId === id),
    write: async (change) => write(rows, contacts, change),
    openIds: async (practiceId) =>
      idsWhere(
        (item) => item.practiceId === practiceId && isOpen(item),
        (item) => item.due,
      ),
    idsReceivedOn: async (practiceId, date) =>
      idsWhere(
        (item) => item.practiceId === practiceId && item.day === date,
        (item) => item.receivedAt,
      ),
    idsClosedBetween: async (practiceId, from, to) => {
      const closings = [...rows.history.values()].filter(
        ({ itemId, what, state, at }) =>
          what === 'touch' &&
          state === 'closed' &&
          isWithin(Temporal.Instant.from(at), { from, to }) &&
          find(itemId)?.practiceId === practiceId,
      );
      return [...new Set(closings.map(({ itemId }) => itemId))];
    },
    getMany: async (ids) => [...new Set(ids)].flatMap((id) => find(id) ?? []),
    idsOfCaller: async (callerKey, since) =>
      idsWhere(
        (item) => item.callerKey === callerKey && byTime(since.toString(), item.receivedAt) <= 0,
        (item) => item.receivedAt,
      ).reverse(),
    dueTimers: async (sweep, now) =>
      [...rows.timers.values()].filter(({ kind, fireAt }) => sweepOf(kind) === sweep && byTime(fireAt, now.toString()) <= 0),
    page: async (itemId, n) => copied(rows.pages.get(`${itemId}#${n}`)),
    async markPage({ itemId, n }, marks) {
      const name = `${itemId}#${n}`;
      const page = rows.pages.get(name);
      if (!page) throw new Error('there is no such page to mark');
      rows.pages.set(name, Page.parse({ ...page, ...marks }));
    },
  };
}

/** All or nothing: every condition is asked before anything is written. */
function write(rows: Rows, contacts: ContactsInMemory, change: Change): Written {
  const { item, entry, words, set = [], clear = [], settles, page } = change;
  const cause = `${item.id}#${Temporal.Instant.from(entry.at).epochMilliseconds}#${entry.cause}`;
  if (rows.history.has(cause)) return 'repeated';
  if ((rows.heads.get(item.id)?.version ?? 0) !== item.version - 1) throw fault('WORK_ITEM_CHANGED_ELSEWHERE', { id: item.id });
  if (page && rows.pages.has(`${page.itemId}#${page.n}`)) throw new Error('there is such a page already');
  if (settles) contacts.settle(settles.contactId, item.id, 'check');

  rows.heads.set(item.id, WorkItem.parse({ ...item, timers: timersAfter(change) }));
  rows.history.set(cause, HistoryEntry.parse(entry));
  if (words) rows.words.set(item.id, Words.parse(words));
  for (const kind of clear) rows.timers.delete(`${item.id}#${kind}`);
  for (const timer of set) rows.timers.set(`${timer.itemId}#${timer.kind}`, Timer.parse(timer));
  if (settles) contacts.settle(settles.contactId, item.id);
  if (page) rows.pages.set(`${page.itemId}#${page.n}`, Page.parse(page));
  return 'written';
}

const copied = <Row>(row: Row | undefined): Row | undefined => row && structuredClone(row);
const byTime = (a: string, b: string) => Temporal.Instant.compare(a, b);
