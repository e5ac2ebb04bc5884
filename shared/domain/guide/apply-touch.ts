import { advance, unmoved } from '../work-item/advance.ts';
import type { Timer, TimerKind } from '../work-item/timer.ts';
import type { Team, WorkItem } from '../work-item/work-item.ts';
import type { Temporal } from '../time.ts';
import { worstOf } from '../classification/vocabulary.ts';
import { needsLicence, type Outcome } from './allowed-outcomes.ts';

export interface TouchDecision {
  readonly outcome: Outcome;
  /** Who wrote it. */
  readonly by: string;
  /** When the patient is called again; only for a call-back. */
  readonly callBackAt?: Temporal.Instant;
  /** Who takes a hand-off that needs no licence. */
  readonly handOffTo: Team;
}
export interface Touched {
  readonly item: WorkItem;
  readonly set: readonly Timer[];
  readonly clear: readonly TimerKind[];
}

/** What is clinical without a red flag is reviewed by a licensed person within the hour. */
const minutesToReview = 60;
const all: readonly TimerKind[] = ['no-transcript', 'page', 'patient-contact', 'unsure', 'promise', 'call-back'];

/**
 * The item after a touch. The task is given up in every case: what is left to do gets a new one.
 * An escalation keeps its clocks: only the clinician's key ends it.
 */
export function applyTouch(item: WorkItem, decision: TouchDecision, now: Temporal.Instant): Touched {
  const touched = { ...item, ...told(item), taskContactId: undefined, firstTouchAt: item.firstTouchAt ?? now.toString() };
  const called = { ...touched, calledAt: item.calledAt ?? now.toString() };
  if (decision.outcome === 'close') return closed(called, decision, now);
  if (decision.outcome === 'call-back') return calledBackLater(called, decision, now);
  // Passing it on is not calling: what the caller was promised stands.
  return decision.outcome === 'clinician' ? toClinician(touched, now) : handedOff(touched, decision, now);
}

/** The caller of a promise that was moved knows the new time: from here on that is what is due. */
function told({ promiseMovedFrom, promisedAt }: WorkItem): Partial<WorkItem> {
  return promiseMovedFrom && promisedAt ? { promiseMovedFrom: undefined, due: promisedAt } : {};
}

function closed(item: WorkItem, { by }: TouchDecision, now: Temporal.Instant): Touched {
  const reached = item.escalation && {
    ...item.escalation,
    reachedAt: item.escalation.reachedAt ?? now.toString(),
    reachedBy: item.escalation.reachedBy ?? by,
  };
  const ended = item.state === 'escalated' ? advance(item, 'reach', now) : item;
  const next = advance(ended, 'close', now);
  return { item: { ...next, version: item.version + 1, escalation: reached, closedAt: now.toString(), closedBy: by }, set: [], clear: all };
}

function calledBackLater(item: WorkItem, { callBackAt }: TouchDecision, now: Temporal.Instant): Touched {
  const due = (callBackAt ?? now).toString();
  const next = item.state === 'escalated' ? unmoved(item, now) : advance(item, 'await-patient', now);
  return { item: { ...next, due }, set: [{ itemId: item.id, kind: 'call-back', fireAt: due }], clear: ['promise'] };
}

/** Who read or heard it found something medical: urgency rises, an escalation opens, and the next sweep makes its first call. */
function toClinician(item: WorkItem, now: Temporal.Instant): Touched {
  const urgency = worstOf(item.urgency, 'same-day');
  const escalation = { openedAt: now.toString(), pages: item.escalation?.pages ?? 0 };
  const reasons = [...item.reasons, 'found-clinical'];
  const known = { urgency, routedUrgency: urgency, escalation, reasons, owner: { team: 'on-call' as const }, due: reviewBy(item, now) };
  const set = [{ itemId: item.id, kind: 'page' as const, fireAt: now.toString() }];
  return { item: { ...advance(item, 'escalate', now), ...known }, set, clear: ['unsure', 'call-back'] };
}

const reviewBy = ({ due }: WorkItem, now: Temporal.Instant): string => {
  const latest = now.add({ minutes: minutesToReview });
  return Date.parse(due) < latest.epochMilliseconds ? due : latest.toString();
};

/** A clinical hand-off is a page: the timer is due at once, and the next sweep calls the on-call clinician. */
function handedOff(item: WorkItem, { handOffTo }: TouchDecision, now: Temporal.Instant): Touched {
  const next = advance(item, 'hand-off', now);
  const at = { itemId: item.id, fireAt: now.toString() };
  if (item.state === 'escalated') return { item: next, set: [], clear: [] };
  if (needsLicence(item)) return { item: { ...next, owner: { team: 'on-call' } }, set: [{ ...at, kind: 'unsure' }], clear: [] };
  return { item: { ...next, owner: { team: handOffTo } }, set: [{ ...at, kind: 'call-back' }], clear: [] };
}
