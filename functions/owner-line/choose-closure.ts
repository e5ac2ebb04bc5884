import { keyedTime, whichHalf } from '../../shared/domain/closure/keyed-time.ts';
import { type Choice, planClosure, type Refusal } from '../../shared/domain/closure/plan-closure.ts';
import { spokenDay } from '../../shared/domain/closure/spoken-day.ts';
import { announcementOffer } from './choose-announcement.ts';
import type { OwnerAnswer, OwnerLineNeeds, Verified } from './owner-step.ts';

const days = {
  'closed-today': { kind: 'closed', day: 'today' },
  'closed-tomorrow': { kind: 'closed', day: 'tomorrow' },
  'late-today': { kind: 'late-opening', day: 'today' },
  'late-tomorrow': { kind: 'late-opening', day: 'tomorrow' },
} as const;

const reasons = {
  'closed-anyway': 'ownerClosedAnyway',
  over: 'ownerOver',
  'not-later': 'ownerNotLater',
  'too-late': 'ownerTooLate',
  past: 'ownerPast',
} as const satisfies Record<Refusal, string>;

/** Keeps which day is closed, and offers what callers may hear; or says why there is nothing to close. */
export async function chooseClosure(needs: OwnerLineNeeds, on: Verified): Promise<OwnerAnswer> {
  const choice = choiceOf(on);
  if (choice === whichHalf) return { result: whichHalf, say: on.say('ownerWhichHalf') };
  if (!choice) return { result: 'again', say: on.say('ownerNoTime') };
  const plan = planClosure(on.settings, choice, needs.now());
  if (plan.kind === 'refused') return { result: 'again', say: on.say(reasons[plan.why], { day: spokenDay(plan.day, on.language) }) };
  await needs.calls.save({ ...on.owner, planned: plan.closure, announcement: undefined });
  return { result: 'offer', say: announcementOffer(on) };
}

function choiceOf({ call }: Verified): Choice | typeof whichHalf | undefined {
  const { choice, time, half } = call.parameters;
  if (!choice) return undefined;
  const chosen = days[choice];
  if (chosen.kind === 'closed') return chosen;
  const opensAt = keyedTime(time, half || undefined);
  return opensAt === whichHalf || opensAt === undefined ? opensAt : { ...chosen, opensAt };
}
