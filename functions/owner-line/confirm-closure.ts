import { log } from '../../shared/log.ts';
import type { OwnerAnswer, OwnerLineNeeds, Verified } from './owner-step.ts';

/**
 * Makes live what was read back: one write, and every function reads it at its next call. The id is that of the call, so a second confirmation
 * changes nothing. What the closure breaks is told by the next run of remind, which finds it in the items themselves: a call that ends here,
 * or a process that stops here, owes nobody anything.
 */
export async function confirmClosure({ closures, now }: OwnerLineNeeds, { call, settings, owner, say }: Verified): Promise<OwnerAnswer> {
  const { planned, announcement, person } = owner;
  const moment = now();
  if (!planned || !announcement) return { result: 'again', say: say('ownerNothingChanged') };
  if (Date.parse(planned.until) <= moment.epochMilliseconds) return { result: 'again', say: say('ownerPast') };
  const { contactId } = call;
  await closures.add({ schema: 1, id: contactId, practiceId: settings.id, ...planned, announcement, by: person, at: moment.toString() });
  log.info('closure.live', { practiceId: settings.id, contactId, kind: planned.kind });
  return { result: 'done', say: say('ownerLive') };
}
