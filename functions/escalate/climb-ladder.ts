import { isNotRinging, standingOf, startPage, writePage } from '../../shared/actions/page-person.ts';
import { isPaging } from '../../shared/domain/escalation/is-paging.ts';
import { nextPage } from '../../shared/domain/escalation/next-page.ts';
import type { Timer } from '../../shared/domain/work-item/timer.ts';
import { log } from '../../shared/log.ts';
import { clearTimer, isStill, moveTimer, noted, type EscalateNeeds } from './timers.ts';

/**
 * Nobody has accepted yet, or a follow-up was met with silence: the next step of the ladder, or its end.
 * A page whose call may not have been started is started first, under its own token.
 */
export async function climbLadder(needs: EscalateNeeds, timer: Timer): Promise<void> {
  const item = await needs.items.get(timer.itemId);
  if (!isStill(item, timer)) return;
  if (!isPaging(item)) return clearTimer(needs, item, timer);
  const standing = await standingOf(needs.items, item, await needs.practices.live(item.practiceId));
  const last = standing.round.at(-1);
  if (last && isNotRinging(item, last, needs.now())) return startPage(needs, item.id, last.n);

  const decision = nextPage(standing, needs.now());
  if (decision.kind === 'none') return clearTimer(needs, item, timer);
  if (decision.kind === 'wait') return moveTimer(needs, item, timer, decision.until);
  if (decision.kind === 'exhausted') return exhaust(needs, timer);
  await startPage(needs, item.id, await writePage(needs, item, { call: decision, at: timer.fireAt }));
}

/** A safety event, once an escalation. Calling goes on at once: the timer stays due, and the ladder begins again. */
async function exhaust(needs: EscalateNeeds, timer: Timer): Promise<void> {
  const item = await needs.items.get(timer.itemId);
  if (!isPaging(item) || item.escalation.exhaustedAt) return;
  const now = needs.now().toString();
  const marked = { ...item, escalation: { ...item.escalation, exhaustedAt: now } };
  await needs.items.write(noted(needs, marked, { what: 'ladder-exhausted', at: timer.fireAt, cause: `exhausted-${item.version}` }));
  log.info('escalation.exhausted', { workItemId: item.id });
  needs.countSafetyEvent();
  await climbLadder(needs, timer);
}
