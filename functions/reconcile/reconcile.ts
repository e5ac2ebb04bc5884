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
const window = { hours: 4 } as const;
const grace = { minutes: 10 } as const;

/**
 * Compares what Connect knows with what is written down, by Connect's own list and not by its events, which are best effort.
 * A call that nobody owns is handed to the function that makes items, under its own id, so finding it twice makes one item. An open item
 * that nothing would bring back is planned for now, and is then found no more. Everything found is counted, noted for the report, and alarmed.
 */
export function reconcile(needs: ReconcileNeeds) {
  return async (): Promise<void> => {
    const to = needs.now().subtract(grace);
    const from = to.subtract(window);
    const lost = await lostCalls(needs, from, to);
    // First, and counted whatever comes after: a call that nobody owns waits for nothing else.
    for (const contact of lost) await needs.toOwn.send(asEvent(contact));
    let stuck: WorkItem[] = [];
    try {
      const ended = await needs.phones.tasksEnded(from, needs.now());
      const onTheirWay = new Set(lost.map(({ contactId }) => contactId));
      const found = await stuckItems(needs, new Set(ended.map(({ contactId }) => contactId)), to);
      // An item that this very run has caused may be made by now and not yet routed; its times are those of the old call.
      stuck = found.filter(({ contactId }) => !onTheirWay.has(contactId));
      for (const item of stuck) await planForNow(needs, item);
      await noteAll(needs, lost, stuck);
    } finally {
      needs.count({ contacts: lost.length, items: stuck.length });
    }
    log.info('reconciliation.done', { contacts: lost.length, items: stuck.length });
  };
}

async function lostCalls({ phones, contacts }: ReconcileNeeds, from: Temporal.Instant, to: Temporal.Instant): Promise<EndedContact[]> {
  const listed = await phones.inboundCallsEnded(from, to);
  const ids = listed.map(({ contactId }) => contactId);
  const lost = new Set(unsettled(ids, await contacts.findMany(ids)));
  return listed.filter(({ contactId }) => lost.has(contactId));
}

/** What changed in the last minutes may be on its way through a queue. */
async function stuckItems(
  { items, practices }: ReconcileNeeds,
  endedTasks: ReadonlySet<string>,
  before: Temporal.Instant,
): Promise<WorkItem[]> {
  const stuck: WorkItem[] = [];
  for (const practiceId of await practices.ids()) {
    const open = await items.getMany(await items.openIds(practiceId));
    stuck.push(...open.filter((item) => Date.parse(item.changedAt) < before.epochMilliseconds && !hasNext(item, endedTasks)));
  }
  return stuck;
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

/** Notes each practice's share. A lost call belongs to the practice of the number that was dialled. */
async function noteAll(
  { practices, phones, now }: ReconcileNeeds,
  lost: readonly EndedContact[],
  stuck: readonly WorkItem[],
): Promise<void> {
  const found = new Map<string, { contacts: string[]; items: string[] }>();
  const at = (practiceId: string) => found.get(practiceId) ?? found.set(practiceId, { contacts: [], items: [] }).get(practiceId);
  for (const { contactId } of lost) {
    const { systemNumber = '' } = await phones.describe(contactId);
    const line = await practices.line(systemNumber);
    if (line) at(line.practiceId)?.contacts.push(contactId);
  }
  for (const item of stuck) at(item.practiceId)?.items.push(item.id);
  for (const [practiceId, { contacts, items }] of found) {
    await practices.noteDifference(practiceId, { at: now().toString(), contacts, items });
    log.info('reconciliation.difference', { practiceId, contacts: contacts.length, items: items.length });
  }
}
