import type { ClinicalEscalation, LadderStep, Practice } from '../../practice/practice.ts';
import type { Urgency } from '../classification/vocabulary.ts';
import { backupAt, onCallAt } from '../rota/on-call.ts';
import type { Temporal } from '../time.ts';

export type Callable = Pick<Practice, 'timeZone' | 'onCall' | 'people' | 'escalation'>;

/** The clocks and the ladder for an urgency. Routine is paged only when nobody is sure: like same-day. */
export function clocksOf({ escalation }: Pick<Practice, 'escalation'>, urgency: Urgency): ClinicalEscalation {
  return escalation[urgency === 'routine' ? 'same-day' : urgency];
}

/** The short name of the person a step calls at a moment; undefined when it leads to nobody who has a phone. */
export function personOf(practice: Callable, step: LadderStep, at: Temporal.Instant): string | undefined {
  const person = step.kind === 'person' ? step.person : heldBy(practice, step, at);
  return person !== undefined && practice.people[person]?.phone ? person : undefined;
}

/** A rota that is missing or empty must not stop the ladder: the steps after it still reach somebody. */
function heldBy(practice: Callable, { kind, rota }: Exclude<LadderStep, { kind: 'person' }>, at: Temporal.Instant): string | undefined {
  try {
    return kind === 'on-call' ? onCallAt(practice, rota, at) : backupAt(practice, rota, at);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
