import * as z from 'zod';
import { assistantQueue, offerTask, type TaskNeeds } from '../../shared/actions/offer-task.ts';
import { isNotRinging, type PageNeeds, startPage } from '../../shared/actions/page-person.ts';
import { withLatest } from '../../shared/actions/with-latest.ts';
import { decideRoute, listensFirst } from '../../shared/domain/routing/decide-route.ts';
import { needsRouting } from '../../shared/domain/routing/needs-routing.ts';
import { isUrgent } from '../../shared/domain/routing/priority.ts';
import { routed } from '../../shared/domain/routing/routed.ts';
import { isOpen, type WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { log } from '../../shared/log.ts';
import type { PhoneSystem } from '../../shared/ports/phone-system.ts';
import type { Practice } from '../../shared/practice/practice.ts';

/** Messages carry the id only. */
export const Routable = z.object({ workItemId: z.string().min(1) });
export type Routable = z.infer<typeof Routable>;

interface RouteNeeds extends TaskNeeds, PageNeeds {
  readonly practices: TaskNeeds['practices'];
  readonly phones: Pick<PhoneSystem, 'startTask' | 'endTask' | 'startPageCall' | 'lift' | 'isStaffed'>;
}

/**
 * Decides who gets an item, calls the on-call clinician when it is clinical, and offers its task.
 * Safe to repeat, and to be told from both queues: the decision is written only while the item needs one; then whatever the item still
 * lacks (a call that does not ring, a task, the first place in its queue) is done, each under a token or harmless when done again.
 * So a crash between any two steps is made good by the next delivery, and by the sweep of escalate.
 */
export function routeWorkItem(needs: RouteNeeds) {
  return async ({ workItemId }: Routable): Promise<void> => {
    await withLatest(() => decide(needs, workItemId));
    const item = await needs.items.get(workItemId);
    if (!isOpen(item)) return;
    await all([() => callIfNotRinging(needs, item), () => liftIfUrgent(needs, item), () => withLatest(() => offerTask(needs, workItemId))]);
  };
}

/** One write: owner, due, state, timers, and for a clinical item the escalation with its first page. */
async function decide(needs: RouteNeeds, workItemId: string): Promise<void> {
  const item = await needs.items.get(workItemId);
  if (!needsRouting(item)) return;
  const practice = await needs.practices.live(item.practiceId);
  const staffed = listensFirst(item) && (await isStaffed(needs, item, practice));
  const route = decideRoute(item, practice, { staffed });
  const { change, paged } = routed(item, route, practice, needs.now());
  await needs.items.write(change);
  log.info('work-item.routed', { workItemId, team: change.item.owner.team, paged });
}

/** Whether an assistant can listen first. When that cannot be found out (no queue, no answer), nobody is counted on and the clinician is called. */
async function isStaffed({ phones, assistantQueues }: RouteNeeds, item: WorkItem, practice: Practice): Promise<boolean> {
  try {
    return await phones.isStaffed(assistantQueue(assistantQueues, practice, item.language));
  } catch (error) {
    log.failed(error, item.id);
    return false;
  }
}

async function callIfNotRinging(needs: RouteNeeds, item: WorkItem): Promise<void> {
  const n = item.escalation?.pages ?? 0;
  const page = n > 0 ? await needs.items.page(item.id, n) : undefined;
  if (page && isNotRinging(item, page, needs.now())) await startPage(needs, item.id, n);
}

/** A task that was offered before its item became urgent moves to the front of its queue. */
async function liftIfUrgent({ phones }: RouteNeeds, item: WorkItem): Promise<void> {
  if (isUrgent(item) && item.taskContactId !== undefined) await phones.lift(item.taskContactId);
}

/** Each step is tried even when one before it failed: a call that Connect refuses must not cost the item its task. */
async function all(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
