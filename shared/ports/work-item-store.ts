import type { Temporal } from '../domain/time.ts';
import type { HistoryEntry } from '../domain/work-item/history.ts';
import type { Page } from '../domain/work-item/page.ts';
import type { Sweep, Timer, TimerKind } from '../domain/work-item/timer.ts';
import type { Words, WorkItem } from '../domain/work-item/work-item.ts';

/** Everything that one cause changes, written together or not at all. */
export interface Change {
  /** The item as it will be. Version 1 must not exist yet; a higher version replaces the one before it. */
  readonly item: WorkItem;
  /** Its key is the cause: a second time the same cause writes nothing. */
  readonly entry: HistoryEntry;
  /** Replaces the item's words as a whole. */
  readonly words?: Words;
  readonly set?: readonly Timer[];
  readonly clear?: readonly TimerKind[];
  /** The contact that this item now answers for. It must not yet name another item or a reason. */
  readonly settles?: { readonly contactId: string };
  /** Adds a page row (n must not exist). */
  readonly page?: Page;
}

/** `repeated`: this cause was written before, and nothing changed. */
export type Written = 'written' | 'repeated';

/** What happens to a page call after it was written; a field that is not given stays. */
export type PageMarks = Partial<Omit<Page, 'schema' | 'itemId' | 'n' | 'practiceId'>>;

export interface WorkItemStore {
  /** The item, read consistently. Throws WORK_ITEM_NOT_FOUND. */
  get(id: string): Promise<WorkItem>;
  /** The same, or undefined. */
  find(id: string): Promise<WorkItem | undefined>;
  /** What the caller said; empty when nothing is known yet. */
  words(id: string): Promise<Words>;
  /** Every row of the history, oldest first. */
  history(id: string): Promise<HistoryEntry[]>;
  /** Throws WORK_ITEM_CHANGED_ELSEWHERE when the version it replaces is gone. */
  write(change: Change): Promise<Written>;
  /** The ids of open items of a practice, the most overdue first. */
  openIds(practiceId: string): Promise<string[]>;
  /** The ids of items received by a practice on a local date (yyyy-mm-dd in the practice's zone). */
  idsReceivedOn(practiceId: string, date: string): Promise<string[]>;
  /** The ids of items closed by a practice in [from, to). */
  idsClosedBetween(practiceId: string, from: Temporal.Instant, to: Temporal.Instant): Promise<string[]>;
  /** Several items at once, read consistently; ids that do not exist are left out. */
  getMany(ids: readonly string[]): Promise<WorkItem[]>;
  /** The ids of items of a caller received since an instant, the newest first. */
  idsOfCaller(callerKey: string, since: Temporal.Instant): Promise<string[]>;
  /** Timers whose time has come, at most 1,000 a shard. Each row is re-read, so one that was moved is not returned. */
  dueTimers(sweep: Sweep, now: Temporal.Instant): Promise<Timer[]>;
  timersOf(id: string): Promise<Timer[]>;
  page(itemId: string, n: number): Promise<Page | undefined>;
  /** Throws when there is no such page. */
  markPage(page: Pick<Page, 'itemId' | 'n'>, marks: PageMarks): Promise<void>;
}
