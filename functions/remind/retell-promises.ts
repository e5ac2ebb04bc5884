import { tryEach } from '../../shared/actions/try-each.ts';
import { withLatest } from '../../shared/actions/with-latest.ts';
import { inForceAt } from '../../shared/domain/closure/announcement-for.ts';
import { promiseMoved } from '../../shared/domain/closure/promise-moved.ts';
import { log } from '../../shared/log.ts';
import type { RemindNeeds } from './remind.ts';

/**
 * Moves the promises that a closure has broken, and has the callers told. Which ones they are is read from the items themselves, in every run
 * while the closure is in force, and not noted when the closure is made: the telephone call may break off, a process may stop half-way through the
 * items, and an item may be routed only after the closure. One that was moved no longer falls into the closed time, so the next run finds what
 * is left. The write that moves it also plans the call-back that brings its task.
 */
export async function retellPromises(needs: RemindNeeds): Promise<void> {
  await tryEach(await needs.practices.ids(), { idOf: (practiceId) => practiceId, handle: (practiceId) => retellOf(needs, practiceId) });
}

async function retellOf(needs: RemindNeeds, practiceId: string): Promise<void> {
  const { items, practices, now } = needs;
  const live = await practices.live(practiceId);
  if (!inForceAt(live.closures ?? [], now()).some(({ kind }) => kind === 'closed')) return;
  const office = { live, settings: await practices.settings(practiceId) };
  const broken = (await items.getMany(await items.openIds(practiceId))).filter((item) => promiseMoved(item, office, now()));
  await tryEach(broken, { idOf: ({ id }) => id, handle: ({ id }) => withLatest(() => move(needs, office, id)) });
}

async function move({ items, now }: RemindNeeds, office: Parameters<typeof promiseMoved>[1], id: string): Promise<void> {
  const moved = promiseMoved(await items.get(id), office, now());
  if (!moved) return;
  await items.write(moved);
  log.info('promise.moved', { workItemId: id });
}
