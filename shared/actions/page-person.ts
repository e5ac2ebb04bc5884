import { type Call, lookAgainAt, type Standing } from '../domain/escalation/next-page.ts';
import { isPaging } from '../domain/escalation/is-paging.ts';
import { placePage, ringsBy } from '../domain/escalation/place-page.ts';
import { Temporal } from '../domain/time.ts';
import { unmoved } from '../domain/work-item/advance.ts';
import { entryOf } from '../domain/work-item/history.ts';
import type { Page } from '../domain/work-item/page.ts';
import type { TimerKind } from '../domain/work-item/timer.ts';
import type { Escalation, WorkItem } from '../domain/work-item/work-item.ts';
import { fault } from '../errors/fault.ts';
import { log } from '../log.ts';
import type { Clock } from '../ports/clock.ts';
import type { PhoneSystem } from '../ports/phone-system.ts';
import type { PracticeStore } from '../ports/practice-store.ts';
import type { WorkItemStore } from '../ports/work-item-store.ts';
import type { Practice } from '../practice/practice.ts';
import { withLatest } from './with-latest.ts';

export interface PageNeeds {
  readonly items: WorkItemStore;
  readonly practices: Pick<PracticeStore, 'live'>;
  readonly phones: Pick<PhoneSystem, 'startPageCall'>;
  readonly now: Clock;
}

/** A call that does not ring this long after its page was written is given up: the next step of the ladder comes. */
const minutesToStart = 2;

/**
 * Writes the next page of an item: the page row, who answers for the item now, and a timer, in one write. The call is started by
 * `startPage` afterwards. Returns the page's number.
 */
export async function writePage(
  { items, now }: PageNeeds,
  item: WorkItem,
  { call, at, clear }: { call: Call; at: string; clear?: readonly TimerKind[] },
): Promise<number> {
  const placed = placePage(item, call, now());
  const { n, person, stage } = placed.page;
  const details = { page: String(n), person, stage };
  await items.write({ ...placed, entry: entryOf(placed.item, { at, cause: `page-due-${n}`, what: 'page-due', details }), clear });
  return n;
}

/**
 * Starts the call of a page that was written, keeps its contact id, and only then moves the page timer from "does it ring?" to the next
 * step of the ladder. Safe to repeat, also after a crash between any two steps: the call's token derives from the page, so Connect
 * answers with the same call; until the last step is done the timer stays where `isNotRinging` sees it.
 */
export async function startPage(needs: PageNeeds, itemId: string, n: number): Promise<void> {
  const { items, practices, phones } = needs;
  const [item, page] = await Promise.all([items.get(itemId), items.page(itemId, n)]);
  if (!page) return;
  const to = (await practices.live(item.practiceId)).people[page.person]?.phone;
  if (!to) throw fault('PERSON_WITHOUT_PHONE', { itemId, person: page.person });
  const token = `${itemId}#page#${n}`;
  const contactId = await phones.startPageCall({ to, from: item.line, workItemId: itemId, pageId: String(n), token });
  if (page.contactId === undefined) await items.markPage(page, { contactId });
  await withLatest(() => noteRinging(needs, itemId, n));
  log.info('page.started', { workItemId: itemId, page: n });
}

/** Whether the call of the newest page may not have been started, and still should be. */
export function isNotRinging(item: WorkItem, page: Page, now: Temporal.Instant): boolean {
  const givenUp = Temporal.Instant.from(page.startedAt).add({ minutes: minutesToStart });
  return isPaging(item) && item.timers.page === ringsBy(page) && Temporal.Instant.compare(now, givenUp) < 0;
}

async function noteRinging({ items, practices, now }: PageNeeds, itemId: string, n: number): Promise<void> {
  const [item, page] = await Promise.all([items.get(itemId), items.page(itemId, n)]);
  if (!page) return;
  const waits = isPaging(item) && item.timers.page === ringsBy(page);
  const next = waits && lookAgainAt(await standingOf(items, item, await practices.live(item.practiceId)), page);
  await items.write({
    item: unmoved(item, now()),
    entry: entryOf(item, {
      at: page.startedAt,
      cause: `page-${n}`,
      what: 'paged',
      details: { page: String(n), person: page.person, stage: page.stage },
    }),
    set: next ? [{ itemId, kind: 'page', fireAt: next.toString() }] : [],
  });
}

/** Where the escalation of an item stands. Reads back to the beginning of the round: never more pages than the ladder has steps. */
export async function standingOf(items: WorkItemStore, item: WorkItem & { escalation: Escalation }, practice: Practice): Promise<Standing> {
  const round: Page[] = [];
  for (let n = item.escalation.pages; n > 0; n -= 1) {
    const page = await items.page(item.id, n);
    if (!page || !isBefore(page, round[0], item.escalation)) break;
    round.unshift(page);
  }
  return { escalation: item.escalation, urgency: item.urgency, practice, round };
}

/** A round climbs: a page of the same round comes from a lower step. A follow-up ends the round before it, as does an older escalation. */
function isBefore(page: Page, next: Page | undefined, { openedAt }: Escalation): boolean {
  if (Date.parse(page.startedAt) < Date.parse(openedAt)) return false;
  return !next || (page.stage === 'offer' && next.stage === 'offer' && (page.step ?? 0) < (next.step ?? 0));
}
