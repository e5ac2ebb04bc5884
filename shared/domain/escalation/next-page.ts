import type { Urgency } from '../classification/vocabulary.ts';
import { earlier, isAfter, later } from '../moments.ts';
import { Temporal } from '../time.ts';
import type { Page } from '../work-item/page.ts';
import type { Escalation } from '../work-item/work-item.ts';
import { type Callable, clocksOf, personOf } from './ladder.ts';

/** Where an escalation stands. `round` are the pages since the ladder was last begun, oldest first. */
export interface Standing {
  readonly escalation: Escalation;
  readonly urgency: Urgency;
  readonly practice: Callable;
  readonly round: readonly Page[];
}

export interface Call {
  readonly person: string;
  readonly stage: Page['stage'];
  readonly step?: number;
}

export type PageDecision =
  | ({ readonly kind: 'page' } & Call)
  | { readonly kind: 'wait'; readonly until: Temporal.Instant }
  /** The ladder ran out for the first time: a safety event. Calling goes on. */
  | { readonly kind: 'exhausted' }
  /** Somebody has accepted, or the patient was reached: nobody is called now. */
  | { readonly kind: 'none' };

/** A call rings for 45 seconds and takes a minute to hear: nobody is called sooner after somebody else. */
const shortest = { minutes: 2 } as const;
/** How long an unanswered last step, a follow-up, or a round after the ladder ran out is waited for. */
const patience = { minutes: 5 } as const;

/** Whom to call next, or until when to wait. Decides; calls nobody. After the ladder ran out it begins again, one call every five minutes. */
export function nextPage(standing: Standing, now: Temporal.Instant): PageDecision {
  const { escalation, round } = standing;
  const last = round.at(-1);
  if (escalation.reachedAt) return { kind: 'none' };
  if (escalation.acknowledgedAt && last?.stage !== 'follow-up') return { kind: 'none' };
  const due = !last || last.outcome === 'passed' ? now : lookAgainAt(standing, last);
  if (isAfter(due, now)) return { kind: 'wait', until: due };
  return offer(standing, now);
}

/** When the page after `last` is due, if `last` brings nothing. */
export function lookAgainAt({ escalation, urgency, practice, round }: Standing, last: Page): Temporal.Instant {
  const { ladder } = clocksOf(practice, urgency);
  const startedAt = Temporal.Instant.from(last.startedAt);
  const [before, next] = [ladder[last.step ?? 0], ladder[(last.step ?? 0) + 1]];
  if (last.stage === 'follow-up' || escalation.exhaustedAt || !before || !next) return startedAt.add(patience);

  const gap = startedAt.add({ minutes: next.afterMinutes - before.afterMinutes });
  const first = round[0] ?? last;
  const onTime = Temporal.Instant.from(first.startedAt).add({ minutes: next.afterMinutes - (ladder[first.step ?? 0]?.afterMinutes ?? 0) });
  return later(earlier(gap, onTime), startedAt.add(shortest));
}

/**
 * The first step after those of this round that leads to somebody who has not passed; a follow-up met with silence begins a new round.
 * When there is none, the ladder has run out.
 */
function offer({ escalation, urgency, practice, round }: Standing, now: Temporal.Instant): PageDecision {
  const last = round.at(-1);
  const from = last?.stage === 'offer' ? (last.step ?? 0) + 1 : 0;
  const passed = round.filter(({ outcome }) => outcome === 'passed').map(({ person }) => person);
  const next = firstCall({ urgency, practice, from, not: passed }, now);
  if (next) return next;
  if (!escalation.exhaustedAt) return { kind: 'exhausted' };

  const again = last ? Temporal.Instant.from(last.startedAt).add(patience) : now;
  if (isAfter(again, now)) return { kind: 'wait', until: again };
  return firstCall({ urgency, practice, from: 0, not: [] }, now) ?? { kind: 'wait', until: now.add(patience) };
}

interface Search extends Pick<Standing, 'urgency' | 'practice'> {
  readonly from: number;
  readonly not: readonly string[];
}

function firstCall({ urgency, practice, from, not }: Search, now: Temporal.Instant): PageDecision | undefined {
  for (const [step, rung] of clocksOf(practice, urgency).ladder.entries()) {
    const person = step < from ? undefined : personOf(practice, rung, now);
    if (person !== undefined && !not.includes(person)) return { kind: 'page', person, stage: 'offer', step };
  }
  return undefined;
}
