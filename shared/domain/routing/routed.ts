import type { Practice } from '../../practice/practice.ts';
import { isWorse } from '../classification/vocabulary.ts';
import { isPaging } from '../escalation/is-paging.ts';
import { openEscalation, type PlacedPage } from '../escalation/place-page.ts';
import type { Temporal } from '../time.ts';
import { advance } from '../work-item/advance.ts';
import { entryOf, type HistoryEntry } from '../work-item/history.ts';
import type { Timer, TimerKind } from '../work-item/timer.ts';
import type { WorkItem } from '../work-item/work-item.ts';
import type { Route } from './decide-route.ts';
import { isFresh } from './needs-routing.ts';

interface Routed {
  readonly change: PlacedPage & { readonly entry: HistoryEntry; readonly clear: readonly TimerKind[] };
  /** A page is in the change. */
  readonly paged: boolean;
}

/** What routing writes. The version is the cause: of two deliveries that read the same item, one writes. */
export function routed(item: WorkItem, route: Route, practice: Practice, now: Temporal.Instant): Routed {
  const paged = route.page && !isPaging(item);
  const known = { ...item, routedUrgency: item.urgency, due: dueOf(item, route) };
  const placed = paged ? openEscalation(givenUp(known), practice, now) : { item: assigned(known, route, now), set: [] };
  const entry = entryOf(placed.item, {
    at: item.classifiedAt ?? item.receivedAt,
    cause: `route-${item.version}`,
    what: paged ? 'escalation-opened' : 'routed',
    details: { urgency: item.urgency, team: placed.item.owner.team, queue: route.queue },
  });
  const set = [...placed.set, ...route.timers.filter(({ kind }) => item.timers[kind] === undefined), ...hurried(item, now)];
  return { change: { ...placed, set, entry, clear: paged ? ['unsure'] : [] }, paged };
}

/**
 * An item that became worse while it is paged is not left to the clock of what it was: whoever accepted is asked now, and hears the new words;
 * else the next call comes within a minute, and the ladder goes on at the new pace. What is due sooner stays.
 */
function hurried(item: WorkItem, now: Temporal.Instant): Timer[] {
  if (!isPaging(item) || item.routedUrgency === undefined || !isWorse(item.urgency, item.routedUrgency)) return [];
  const kind = item.escalation.acknowledgedAt === undefined ? 'page' : 'patient-contact';
  const soon = kind === 'page' ? now.add({ minutes: 1 }) : now;
  const planned = item.timers[kind];
  if (planned !== undefined && Date.parse(planned) <= soon.epochMilliseconds) return [];
  return [{ itemId: item.id, kind, fireAt: soon.toString() }];
}

/** The first routing decides; a later one may only bring the time forward. */
function dueOf(item: WorkItem, { due }: Route): string {
  return isFresh(item) || Date.parse(item.due) > due.epochMilliseconds ? due.toString() : item.due;
}

/** Beside a page the assistants have a task of their own; one that waits for the practice's staff is theirs to ignore. */
function givenUp(item: WorkItem): WorkItem {
  const withAssistants = item.owner.team === 'assistants' || item.owner.team === 'on-call';
  return withAssistants ? item : { ...item, taskContactId: undefined };
}

/** Somebody who answers for it already keeps it; so does the clinician who is being called. */
function assigned(item: WorkItem, { team }: Route, now: Temporal.Instant): WorkItem {
  const next = advance(item, 'assign', now);
  return isFresh(item) && !isPaging(item) ? { ...next, owner: { team } } : next;
}
