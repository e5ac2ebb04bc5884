import type { Temporal } from '../time.ts';
import { advance, nextState } from './advance.ts';
import { isOpen, type WorkItem } from './work-item.ts';

/**
 * A missed call that turns out to have been taken by the front desk, closed. Undefined when there is anything more to it: words, the medical key,
 * somebody who has begun to work on it.
 */
export function answeredAtDesk(item: WorkItem, now: Temporal.Instant): WorkItem | undefined {
  const untouched = item.firstTouchAt === undefined && item.kind === 'missed-call' && !item.medicalKey && !item.hasRecording;
  if (!untouched || !isOpen(item)) return undefined;
  // An item that nobody has been given yet is given and closed in one step.
  const given: WorkItem = nextState(item.state, 'close') ? item : { ...item, state: nextState(item.state, 'assign') ?? item.state };
  return { ...advance(given, 'close', now), closedAt: now.toString(), closedBy: 'front-desk' };
}
