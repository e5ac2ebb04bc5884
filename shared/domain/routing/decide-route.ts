import type { Practice } from '../../practice/practice.ts';
import { clinicalTopics } from '../../practice/vocabulary.ts';
import type { Topic } from '../classification/vocabulary.ts';
import { addStaffedMinutes, endOfBusinessDay, endOfNextBusinessDay } from '../hours/business-time.ts';
import { earlier } from '../moments.ts';
import { minutesBefore } from '../promise/next-reminder.ts';
import { Temporal } from '../time.ts';
import { cancelledByKey } from '../work-item/new-item.ts';
import type { Timer } from '../work-item/timer.ts';
import type { Team, WorkItem } from '../work-item/work-item.ts';
import { isUrgent, type Priority, priorityOf } from './priority.ts';

/** Where an item goes, decided and not yet done. */
export interface Route {
  /** Who answers for it. */
  readonly team: Team;
  /** Whose task queue it is offered in. */
  readonly queue: 'assistants' | 'staff';
  readonly priority: Priority;
  /** When its owner must have acted. */
  readonly due: Temporal.Instant;
  /** The on-call clinician is called now. */
  readonly page: boolean;
  /** Somebody in the queue is asked to act, too. */
  readonly task: boolean;
  readonly timers: readonly Timer[];
}

/** An emergency is called back within two minutes; somebody listens to an unsure message within fifteen; routine work is begun within a staffed hour. */
const minutes = { emergencyCallBack: 2, listen: 15, firstTouch: 60 } as const;
/** The topic that decides, when a message has several: those that only one role may see come first. */
const before: readonly Topic[] = ['privacy', 'complaint'];

type Settings = Pick<Practice, 'timeZone' | 'hours' | 'closedDays' | 'specialHours' | 'assistantHours' | 'escalation' | 'routing'>;

/**
 * Who gets an item, how soon, and whether the on-call clinician is called now.
 * Clinical is paged; not sure is heard by an assistant when one is signed in (`staffed`), else by the clinician; the rest goes by topic.
 * Targets count from the classification, or from the end of the call when there is none yet, so that deciding twice decides the same.
 */
export function decideRoute(item: WorkItem, practice: Settings, { staffed }: { staffed: boolean }): Route {
  const from = Temporal.Instant.from(item.classifiedAt ?? item.receivedAt);
  const route = decide(item, practice, staffed, from);
  const promised = item.promisedAt ? [Temporal.Instant.from(item.promisedAt)] : [];
  // One that was told to be missed is not told again.
  const toKeep = item.promiseMissedAt ? [] : promised;
  return {
    ...route,
    priority: priorityOf(item),
    due: [route.due, ...promised].reduce(earlier),
    timers: [...route.timers, ...toKeep.map((at) => timer(item, 'promise', at.subtract({ minutes: minutesBefore })))],
  };
}

type Decided = Omit<Route, 'priority'>;

function decide(item: WorkItem, practice: Settings, staffed: boolean, from: Temporal.Instant): Decided {
  if (listensFirst(item) && staffed) {
    const due = from.add({ minutes: minutes.listen });
    return { team: 'assistants', queue: 'assistants', due, page: false, task: true, timers: [timer(item, 'unsure', due)] };
  }
  if (isClinical(item)) return paged(item, practice, from);
  const team = teamOf(item, practice);
  const queue = team === 'assistants' ? 'assistants' : 'staff';
  return { team, queue, due: routineDue(team, practice, from), page: false, task: true, timers: [] };
}

/** Not sure, and nothing urgent in it: human ears come first. */
export const listensFirst = (item: WorkItem): boolean => item.certainty === 'unsure' && !isUrgent(item);

/** Not sure means clinical; so does a clinical topic, whatever the urgency says. */
export function isClinical({ urgency, certainty, topics }: WorkItem): boolean {
  return urgency !== 'routine' || certainty === 'unsure' || topics.some((topic) => clinicalTopics.some((clinical) => clinical === topic));
}

function paged(item: WorkItem, { escalation }: Settings, from: Temporal.Instant): Decided {
  const { acknowledgeWithinMinutes } = escalation[item.urgency === 'routine' ? 'same-day' : item.urgency];
  const within = item.urgency === 'emergency' ? minutes.emergencyCallBack : acknowledgeWithinMinutes;
  return { team: 'on-call', queue: 'assistants', due: from.add({ minutes: within }), page: true, task: isUrgent(item), timers: [] };
}

/** The role of the practice that its topics name; an appointment that was cancelled by key is for the front desk. */
export function teamOf({ topics, reasons }: Pick<WorkItem, 'topics' | 'reasons'>, { routing }: Pick<Practice, 'routing'>): Team {
  const first = before.find((topic) => topics.includes(topic));
  if (!first && reasons.includes(cancelledByKey)) return 'front-desk';
  return routing[first ?? topics[0] ?? 'other'];
}

/** Privacy on the same business day, other roles of the practice within one, assistants within a staffed hour. */
export function routineDue(team: Team, practice: Settings, from: Temporal.Instant): Temporal.Instant {
  const hasAssistants = Object.values(practice.assistantHours).some((ranges) => ranges.length > 0);
  if (team === 'assistants' && hasAssistants) return addStaffedMinutes(practice, from, minutes.firstTouch);
  return team === 'privacy' ? endOfBusinessDay(practice, from, 0) : endOfNextBusinessDay(practice, from);
}

const timer = ({ id }: WorkItem, kind: 'unsure' | 'promise', at: Temporal.Instant): Timer => ({
  itemId: id,
  kind,
  fireAt: at.toString(),
});
