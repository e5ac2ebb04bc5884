import { createHash } from 'node:crypto';
import { nextOpening } from '../../shared/domain/hours/opening-hours.ts';
import type { Outcome } from '../../shared/domain/guide/allowed-outcomes.ts';
import { applyTouch } from '../../shared/domain/guide/apply-touch.ts';
import type { Submission } from '../../shared/domain/guide/submission.ts';
import type { Temporal } from '../../shared/domain/time.ts';
import type { Grant } from '../../shared/domain/work-item/grant.ts';
import { entryOf, type Touch } from '../../shared/domain/work-item/history.ts';
import { teamOf } from '../../shared/domain/routing/decide-route.ts';
import type { Team, WorkItem } from '../../shared/domain/work-item/work-item.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import type { GuideNeeds } from './guide-worker.ts';

interface TouchToWrite {
  readonly item: WorkItem;
  readonly grant: Grant;
  readonly cause: string;
  readonly outcome: Outcome;
  readonly touch: Touch;
  readonly callBackAt?: string;
}

/** What was typed on which task: the same form sent twice is the same cause. */
export const causeOf = (taskId: string, form: Submission): string =>
  `form-${taskId}-${createHash('sha256')
    .update(JSON.stringify(Object.entries(form).sort()))
    .digest('hex')
    .slice(0, 16)}`;

/** One write: the touch, the item's next state and its timers. A form that loses against another writer fails, and the flow sends it again. */
export async function writeTouch({ items, practices, now }: GuideNeeds, { item, grant, cause, outcome, touch, callBackAt }: TouchToWrite) {
  const practice = await practices.live(item.practiceId);
  const moment = now();
  const when = callBackAt === undefined ? undefined : callBackTime(callBackAt, practice, moment);
  const touched = applyTouch(item, { outcome, by: grant.agentId, callBackAt: when, handOffTo: takerOf(item, practice) }, moment);
  await items.write({
    ...touched,
    entry: entryOf(touched.item, { at: moment.toString(), cause, what: 'touch', by: grant.agentId, touch, details: { outcome } }),
  });
}

/** An office whose settings say no opening at all is called about in a day. */
function callBackTime(choice: string, practice: Practice, now: Temporal.Instant): Temporal.Instant {
  if (choice !== 'next-opening') return now.add({ minutes: Number(choice) });
  return nextOpening(practice, now) ?? now.add({ hours: 24 });
}

/** The role that the practice names for the topics; a topic of the assistants themselves goes to the front desk. */
function takerOf(item: WorkItem, practice: Practice): Team {
  const team = teamOf(item, practice);
  return team === 'assistants' || team === 'on-call' ? 'front-desk' : team;
}
