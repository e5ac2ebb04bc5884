import type { Practice } from '../../practice/practice.ts';
import { Temporal } from '../time.ts';
import { advance } from '../work-item/advance.ts';
import type { Page } from '../work-item/page.ts';
import type { Timer } from '../work-item/timer.ts';
import type { WorkItem } from '../work-item/work-item.ts';
import { type Call, nextPage } from './next-page.ts';

/** What one page changes: written before the call is started. */
export interface PlacedPage {
  readonly item: WorkItem;
  readonly page?: Page;
  readonly set: readonly Timer[];
}

/** Until the call is known to ring, somebody looks again this soon. */
const untilItRings = { minutes: 1 } as const;

/** The item with its next page. An offer takes back an acceptance that came to nothing; the person called answers for the item. */
export function placePage(item: WorkItem, { person, stage, step }: Call, now: Temporal.Instant): PlacedPage & { page: Page } {
  const n = (item.escalation?.pages ?? 0) + 1;
  const open = item.escalation ?? { openedAt: now.toString(), pages: 0 };
  const escalation = stage === 'offer' ? { ...open, acknowledgedBy: undefined, acknowledgedAt: undefined } : open;
  const next = { ...advance(item, 'escalate', now), owner: { team: 'on-call' as const, person }, escalation: { ...escalation, pages: n } };
  const page: Page = { schema: 1, itemId: item.id, n, practiceId: item.practiceId, person, stage, step, startedAt: now.toString() };
  return { item: next, page, set: [{ itemId: item.id, kind: 'page', fireAt: ringsBy(page) }] };
}

/** The moment of the page timer until the call is known to ring. While it stands, the call may not have been started. */
export const ringsBy = ({ startedAt }: Page): string => Temporal.Instant.from(startedAt).add(untilItRings).toString();

/** The item with a new escalation and its first page. Nobody to call is no reason to stop: the timer is due at once, and the sweep says so. */
export function openEscalation(item: WorkItem, practice: Practice, now: Temporal.Instant): PlacedPage {
  const escalation = { openedAt: now.toString(), pages: item.escalation?.pages ?? 0 };
  const opened: WorkItem = { ...item, escalation };
  const decision = nextPage({ escalation, urgency: item.urgency, practice, round: [] }, now);
  if (decision.kind === 'page') return placePage(opened, decision, now);
  const next: WorkItem = { ...advance(opened, 'escalate', now), owner: { team: 'on-call' } };
  return { item: next, set: [{ itemId: item.id, kind: 'page', fireAt: now.toString() }] };
}
