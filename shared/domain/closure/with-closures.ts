import type { Practice, TimeRange } from '../../practice/practice.ts';
import { type Office, officeSchedule } from '../hours/schedule.ts';
import { Temporal } from '../time.ts';
import { type Closure, type PlannedClosure, standing } from './closure.ts';

/** Settings as they are in force: what was said by telephone lies over what was published. */
export interface LivePractice extends Practice {
  /** Those that stand, in the order in which they were made; absent when there is none. */
  readonly closures?: readonly Closure[];
}

/**
 * The settings with the closures over them, so that opening hours, business days, promises and due times move by themselves.
 * A closure speaks of its own day alone: one that is over changes nothing to come, and what was counted from that day before is counted the
 * same again. The whole day counts as closed, also the hours before the call: nothing may fall due in a morning that nobody comes back from.
 */
export function withClosures(practice: Practice, closures: readonly Closure[]): LivePractice {
  const inForce = standing(closures);
  if (inForce.length === 0) return practice;
  const hours = inForce.map((closure) => [closure.day, hoursUnder(practice, closure)] as const);
  return { ...practice, specialHours: { ...practice.specialHours, ...Object.fromEntries(hours) }, closures: inForce };
}

/** What is left of the day's own hours. */
export function hoursUnder(office: Office, { kind, day, opensAt = '' }: Omit<PlannedClosure, 'until'>): TimeRange[] {
  if (kind === 'closed') return [];
  return officeSchedule(office)
    .rangesOn(Temporal.PlainDate.from(day))
    .filter(({ to }) => to > opensAt)
    .map(({ from, to }) => ({ from: from > opensAt ? from : opensAt, to }));
}
