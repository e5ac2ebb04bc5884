import type { Practice } from '../../practice/practice.ts';
import { endOfNextBusinessDay } from '../hours/business-time.ts';
import type { Temporal } from '../time.ts';
import { advance, unmoved } from '../work-item/advance.ts';
import type { Happening } from '../work-item/history.ts';
import type { Timer, TimerKind } from '../work-item/timer.ts';
import type { Escalation, WorkItem } from '../work-item/work-item.ts';
import { followUpAt, patientDue } from './follow-up.ts';

/** What a clinician's key changes. */
export interface Answered {
  readonly item: WorkItem;
  readonly what: Happening;
  readonly set: readonly Timer[];
  readonly clear: readonly TimerKind[];
}
export interface Answer {
  readonly item: WorkItem & { escalation: Escalation };
  readonly practice: Practice;
  readonly person: string;
  /** The number of the page call on which the key was pressed. */
  readonly page: number;
  readonly now: Temporal.Instant;
}

/** Somebody will call the patient. It ends nothing: they are asked later whether the patient was reached. */
export function accepted({ item, practice, person, now }: Answer): Answered {
  const escalation = { ...item.escalation, acknowledgedBy: person, acknowledgedAt: now.toString() };
  const due = patientDue(item, practice, now).toString();
  return {
    item: { ...unmoved(item, now), owner: { team: 'on-call', person }, escalation, due },
    what: 'acknowledged',
    set: [at(item, 'patient-contact', followUpAt(item, practice, now))],
    clear: ['page', 'unsure'],
  };
}

/** The next person is called at once, unless that has happened already; an acceptance of the same person is taken back. */
export function passed({ item, person, page, now }: Answer): Answered {
  const { acknowledgedBy, acknowledgedAt, ...open } = item.escalation;
  const escalation = acknowledgedBy === person ? open : { ...open, acknowledgedBy, acknowledgedAt };
  const isCalled = page !== item.escalation.pages && item.timers.page !== undefined;
  const set = isCalled ? [] : [at(item, 'page', now)];
  return { item: { ...unmoved(item, now), escalation }, what: 'page-passed', set, clear: ['patient-contact'] };
}

/**
 * The escalation is over. The front desk writes the chart and books what was agreed: routing offers it to them as a task when the
 * `call-back` timer, due at once, is swept. The task that assistants were offered beside the page is given up.
 */
export function reached({ item, practice, person, now }: Answer): Answered {
  const { acknowledgedBy = person, acknowledgedAt = now.toString() } = item.escalation;
  const escalation = { ...item.escalation, acknowledgedBy, acknowledgedAt, reachedBy: person, reachedAt: now.toString() };
  return {
    item: {
      ...advance(item, 'reach', now),
      escalation,
      owner: { team: 'front-desk' },
      due: endOfNextBusinessDay(practice, now).toString(),
      firstTouchAt: item.firstTouchAt ?? now.toString(),
      taskContactId: undefined,
    },
    what: 'patient-reached',
    set: [at(item, 'call-back', now)],
    clear: ['page', 'patient-contact', 'unsure', 'promise'],
  };
}

/** The clinician goes on trying, and is asked again soon. */
export function notReached({ item, practice, person, page, now }: Answer): Answered {
  const { acknowledgedBy = person, acknowledgedAt = now.toString() } = item.escalation;
  return {
    item: { ...unmoved(item, now), escalation: { ...item.escalation, acknowledgedBy, acknowledgedAt, notReachedOn: page } },
    what: 'patient-not-reached',
    set: [at(item, 'patient-contact', followUpAt(item, practice, now))],
    clear: ['page'],
  };
}

const at = ({ id }: WorkItem, kind: TimerKind, moment: Temporal.Instant): Timer => ({ itemId: id, kind, fireAt: moment.toString() });
