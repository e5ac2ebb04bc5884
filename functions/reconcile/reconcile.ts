import { hasNext, timerBack, unsettled } from '../../shared/domain/reconciliation/find-differences.ts';
import type { Temporal } from '../../shared/domain/time.ts';
import { unmoved } from '../../shared/domain/work-item/advance.ts';
import { entryOf } from '../../shared/domain/work-item/history.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { isFault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { EndedContact, PhoneSystem } from '../../shared/ports/phone-system.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';

/** A contact event as contact-ended reads it; this one comes from Connect's list instead of its event. */
export interface ContactEnded {
  readonly eventId: string;
  readonly eventType: 'COMPLETED';
  readonly contactId: string;
  readonly channel: string;
  readonly initiationMethod: string;
  readonly at: string;
}
interface ReconcileNeeds {
  readonly items: WorkItemStore;
  readonly contacts: ContactStore;
  readonly practices: PracticeStore;
  readonly phones: PhoneSystem;
  readonly toOwn: MessageQueue<ContactEnded>;
  readonly count: (difference: { contacts: number; items: number }) => void;
  readonly now: Clock;
}

/** Four hours back, so that an outage of the sweep itself is caught up; events of the last ten minutes may still be on their way. */
const lookBack = { hours: 4 } as const;
const grace = { minutes: 10 } as const;

/**
 * Compares what Connect knows with what is written down, by Connect's own list and not by its events, which are best effort.
 * A call that nobody owns is handed to the function that makes items, under its own id, so finding it twice makes one item. An open item
 * that nothing would bring back is planned for now, and is then found no more. Everything found is counted and noted for the report before it is
 * put right: after a stop in between it is found, counted and noted again, and never put right untold. The report counts each id once.
 */
export function reconcile(needs: ReconcileNeeds) {
  return async (): Promise<void> => {
    const at = needs.now();
    const to = at.subtract(grace);
    const lost = await lostCalls(needs, to.subtract(lookBack), to);
    // First: a call that nobody owns waits for nothing else, not even for its note.
    if (lost.length > 0) needs.count({ contacts: lost.length, items: 0 });
    const contacts = await ofPractices(needs, lost);
    const [noted] = await Promise.allSettled([note(needs, at, { contacts, items: [] })]);
    if (noted.status === 'rejected') log.failed(noted.reason, 'reconcile');
    for (const contact of lost) await needs.toOwn.send(asEvent(contact));
    const open = await openItems(needs);
    const stuck = await stuckItems(needs, open.readable, { lost, from: to.subtract(lookBack), to, now: at });
    const found = [...open.unreadable, ...stuck];
    if (lost.length === 0 || found.length > 0) needs.count({ contacts: 0, items: found.length });
    if (found.length > 0 || noted.status === 'rejected') await note(needs, at, { contacts, items: found });
    for (const item of stuck) await planForNow(needs, item);
    log.info('reconciliation.done', { contacts: lost.length, items: found.length });
  };
}

async function lostCalls({ phones, contacts }: ReconcileNeeds, from: Temporal.Instant, to: Temporal.Instant): Promise<EndedContact[]> {
  const [inbound, outbound] = [await phones.inboundCallsEnded(from, to), await phones.outboundCallsEnded(from, to)];
  const records = await contacts.findMany([...inbound, ...outbound].map(({ contactId }) => contactId));
  // Of the calls that we place, reminder calls answer for something.
  const listed = [
    ...inbound,
    ...outbound.filter((call) => records.some(({ contactId, reminder }) => reminder && contactId === call.contactId)),
  ];
  const lost = new Set(
    unsettled(
      listed.map(({ contactId }) => contactId),
      records,
    ),
  );
  return listed.filter(({ contactId }) => lost.has(contactId));
}

type Named = Pick<WorkItem, 'id' | 'practiceId'>;

/** Every open item of every practice. One whose row cannot be read would never come back by itself: it is counted until somebody mends it. */
async function openItems({ items, practices }: ReconcileNeeds): Promise<{ readable: WorkItem[]; unreadable: Named[] }> {
  const [readable, unreadable]: [WorkItem[], Named[]] = [[], []];
  for (const practiceId of await practices.ids()) {
    const ids = await items.openIds(practiceId);
    const found = await items.getMany(ids);
    const known = new Set(found.map(({ id }) => id));
    readable.push(...found);
    unreadable.push(...ids.filter((id) => !known.has(id)).map((id) => ({ id, practiceId })));
  }
  return { readable, unreadable };
}

/**
 * What changed in the last minutes may be on its way through a queue. So may the item of a call that this very run has handed on: its times are
 * those of the old call.
 */
async function stuckItems(
  { phones }: ReconcileNeeds,
  open: readonly WorkItem[],
  { lost, from, to, now }: Record<'from' | 'to' | 'now', Temporal.Instant> & { lost: readonly EndedContact[] },
): Promise<WorkItem[]> {
  const endedTasks = new Set((await phones.tasksEnded(from, now)).map(({ contactId }) => contactId));
  const onTheirWay = new Set(lost.map(({ contactId }) => contactId));
  return open.filter(
    (item) => Date.parse(item.changedAt) < to.epochMilliseconds && !onTheirWay.has(item.contactId) && !hasNext(item, endedTasks),
  );
}

const asEvent = ({ contactId, channel, initiationMethod, disconnectedAt: at }: EndedContact): ContactEnded => ({
  eventId: `reconcile-${contactId}`,
  eventType: 'COMPLETED',
  contactId,
  channel,
  initiationMethod,
  at,
});

/** Gives up the ended task and plans for now what brings the item back: the next sweep does it. Somebody who changes the item meanwhile wins. */
async function planForNow({ items, now }: ReconcileNeeds, item: WorkItem): Promise<void> {
  const moment = now();
  const at = moment.toString();
  const next = { ...unmoved(item, moment), taskContactId: undefined };
  const entry = entryOf(item, { at, cause: `reconcile-${at}`, what: 'task-ended-without-form' });
  try {
    await items.write({ item: next, entry, set: [{ itemId: item.id, kind: timerBack(item), fireAt: at }] });
  } catch (error) {
    if (!isFault(error, 'WORK_ITEM_CHANGED_ELSEWHERE')) throw error;
  }
}

/**
 * A lost call belongs to the practice of the number that was dialled. One that Connect cannot describe just now is counted and handed on like the
 * others; only the note misses it.
 */
async function ofPractices({ practices, phones }: ReconcileNeeds, lost: readonly EndedContact[]): Promise<Named[]> {
  const named: Named[] = [];
  for (const { contactId: id } of lost) {
    try {
      const { systemNumber = '' } = await phones.describe(id);
      const line = await practices.line(systemNumber);
      if (line) named.push({ id, practiceId: line.practiceId });
    } catch (error) {
      log.failed(error, id);
    }
  }
  return named;
}

/** Notes each practice's share, under the moment of the run: what is noted later replaces it. */
async function note(
  { practices }: ReconcileNeeds,
  at: Temporal.Instant,
  { contacts, items }: Record<'contacts' | 'items', readonly Named[]>,
): Promise<void> {
  const found = new Map<string, { contacts: string[]; items: string[] }>();
  const shareOf = (practiceId: string) => {
    const share = found.get(practiceId) ?? { contacts: [], items: [] };
    found.set(practiceId, share);
    return share;
  };
  for (const { practiceId, id } of contacts) shareOf(practiceId).contacts.push(id);
  for (const { practiceId, id } of items) shareOf(practiceId).items.push(id);
  for (const [practiceId, share] of found) {
    await practices.noteDifference(practiceId, { at: at.toString(), ...share });
    log.info('reconciliation.difference', { practiceId, contacts: share.contacts.length, items: share.items.length });
  }
}
