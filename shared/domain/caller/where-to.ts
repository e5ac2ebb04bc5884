import type { Line, Practice } from '../../practice/practice.ts';
import { isOpen } from '../hours/opening-hours.ts';
import type { Office } from '../hours/schedule.ts';
import { Temporal } from '../time.ts';
import type { Contact } from '../work-item/contact.ts';

/** Where a call goes after its first words: the front desk's own number, the assistants, or the menu (`busy` while the office is open). */
export type Next = 'front-desk' | 'queue' | 'busy' | 'closed';

/**
 * Where a call goes. An overflow line rings because the front desk did not answer: it is not sent back there. Somebody who has `chosen` the other
 * language in the menu stays in the menu.
 */
export function whereTo(
  practice: Office & Pick<Practice, 'frontDesk'>,
  { lineKind, chosen }: { lineKind: Line['kind']; chosen: boolean },
  now: Temporal.Instant,
): Next {
  if (!isOpen(practice, now)) return 'closed';
  if (chosen) return 'busy';
  return practice.frontDesk && lineKind !== 'overflow' ? 'front-desk' : 'queue';
}

/** A call takes a while to ring out at the desk; whoever is back within two minutes of it has not hung up, or rings again at once. */
const guard = { minutes: 2, seconds: 30 };

/**
 * The loop guard: whether a call that was sent to the front desk a moment ago comes back, because the desk's line forwards to us. Carriers show the
 * first caller's number, or none.
 */
export function cameBack(
  others: readonly Pick<Contact, 'startedAt' | 'callerNumber' | 'sentToDesk'>[],
  callerNumber: string | undefined,
  now: Temporal.Instant,
): boolean {
  const since = now.subtract(guard);
  return others.some(
    (other) =>
      other.sentToDesk === true &&
      other.callerNumber === callerNumber &&
      Temporal.Instant.compare(Temporal.Instant.from(other.startedAt), since) >= 0,
  );
}
