import type { Practice } from '../../practice/practice.ts';
import { endOfBusinessDay } from '../hours/business-time.ts';
import { localDate, officeSchedule, spansOn } from '../hours/schedule.ts';
import { minutesBefore } from '../promise/next-reminder.ts';
import { isClinical, routineDue } from '../routing/decide-route.ts';
import { isFresh } from '../routing/needs-routing.ts';
import { Temporal } from '../time.ts';
import { unmoved } from '../work-item/advance.ts';
import { entryOf, type HistoryEntry } from '../work-item/history.ts';
import type { Timer } from '../work-item/timer.ts';
import { isOpen, type WorkItem } from '../work-item/work-item.ts';
import { inForceAt } from './announcement-for.ts';
import type { Closure } from './closure.ts';
import type { LivePractice } from './with-closures.ts';

interface Office {
  /** The settings as they were published: what callers were promised by. */
  readonly settings: Practice;
  readonly live: LivePractice;
}

export interface PromiseMoved {
  readonly item: WorkItem;
  readonly entry: HistoryEntry;
  readonly set: readonly Timer[];
}

/**
 * What becomes of an item whose caller was told a business day that a closure has taken away: the promise moves to the end of the next business day,
 * and the assistants tell the caller so now. Undefined for every other item: a promise in minutes stands, so does whatever is clinical, and one
 * whose time has passed is broken. What routing has not taken up yet is left to it; the next look finds it.
 */
export function promiseMoved(item: WorkItem, { settings, live }: Office, now: Temporal.Instant): PromiseMoved | undefined {
  const promised = item.promisedAt === undefined ? undefined : Temporal.Instant.from(item.promisedAt);
  const closure = promised && inForceAt(live.closures ?? [], now).findLast((made) => takesAway(made, promised, settings));
  if (!promised || !closure || !isWaitedFor(item, now)) return undefined;
  const next = endOfBusinessDay(live, promised, 0);
  const told = { ...unmoved(item, now), promisedAt: next.toString(), promiseMovedFrom: item.promisedAt };
  const offered = isWithAssistants(item) ? told : toAssistants(told, live, now);
  const details = { from: promised.toString(), to: next.toString(), closure: closure.id };
  return {
    item: offered,
    entry: entryOf(offered, { at: closure.at, cause: `closure-${closure.id}`, what: 'promise-moved', by: closure.by, details }),
    set: [
      reminderOf(item, next),
      ...(isWithAssistants(item) ? [] : [{ itemId: item.id, kind: 'call-back' as const, fireAt: now.toString() }]),
    ],
  };
}

/** A promise in business days falls on the closing time of a day, one in minutes does not. */
function takesAway({ kind, day }: Closure, promised: Temporal.Instant, settings: Practice): boolean {
  const date = localDate(settings, promised);
  if (kind !== 'closed' || date.toString() !== day) return false;
  return spansOn(officeSchedule(settings), date).at(-1)?.to.equals(promised) ?? false;
}

/** The caller still waits for what was said: nobody has called, and the time has not come. */
function isWaitedFor(item: WorkItem, now: Temporal.Instant): boolean {
  const called = item.calledAt ?? item.escalation?.reachedAt;
  const ahead = Date.parse(item.promisedAt ?? '') > now.epochMilliseconds;
  return isOpen(item) && !isFresh(item) && !isClinical(item) && called === undefined && ahead;
}

/** They have its task already, perhaps in hand, and find the new time in the guide. */
const isWithAssistants = ({ owner, taskContactId }: WorkItem): boolean => owner.team === 'assistants' && taskContactId !== undefined;

/** The task is given up, and the call-back that is due at once brings one for the assistants: nothing else would survive a stop after this write. */
function toAssistants(item: WorkItem, live: LivePractice, now: Temporal.Instant): WorkItem {
  const due = routineDue('assistants', live, now).toString();
  return { ...item, owner: { team: 'assistants' }, due, taskContactId: undefined };
}

const reminderOf = ({ id }: WorkItem, at: Temporal.Instant): Timer => ({
  itemId: id,
  kind: 'promise',
  fireAt: at.subtract({ minutes: minutesBefore }).toString(),
});
