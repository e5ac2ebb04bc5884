import type { Practice } from '../../practice/practice.ts';
import { nextOpening } from '../hours/opening-hours.ts';
import { earlier } from '../moments.ts';
import { Temporal } from '../time.ts';
import type { WorkItem } from '../work-item/work-item.ts';
import { clocksOf } from './ladder.ts';

/** How long a clinician has to reach the patient before being asked. */
const minutes = { emergency: 10, urgent: 15, latest: 12 * 60, reviewed: 60 } as const;

/**
 * When the clinician who accepted is asked whether the patient was reached. With a target for reaching the patient: in 10 or 15 minutes.
 * Without one (same-day) that person decides when the patient is called: at the next opening, an hour from now at the soonest, twelve at the latest.
 */
export function followUpAt({ urgency }: WorkItem, practice: Practice, now: Temporal.Instant): Temporal.Instant {
  const { reachPatientWithinMinutes: target } = clocksOf(practice, urgency);
  const usual = urgency === 'emergency' ? minutes.emergency : minutes.urgent;
  if (target !== null) return now.add({ minutes: Math.max(1, Math.min(usual, target)) });
  const [soonest, latest] = [now.add({ minutes: minutes.reviewed }), now.add({ minutes: minutes.latest })];
  return earlier(nextOpening(practice, soonest) ?? latest, latest);
}

/** By when the patient must have been reached: counted from the opening of the escalation, or the time of the follow-up where there is no target. */
export function patientDue(item: WorkItem, practice: Practice, now: Temporal.Instant): Temporal.Instant {
  const { reachPatientWithinMinutes: target } = clocksOf(practice, item.urgency);
  const openedAt = item.escalation && Temporal.Instant.from(item.escalation.openedAt);
  return target === null || !openedAt ? followUpAt(item, practice, now) : openedAt.add({ minutes: target });
}
