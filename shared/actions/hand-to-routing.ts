import type { WorkItem } from '../domain/work-item/work-item.ts';
import type { MessageQueue } from '../ports/message-queue.ts';

/** What routing is told: an id. */
export interface ToRoute {
  readonly workItemId: string;
}

export interface RoutingQueues {
  readonly urgent: MessageQueue<ToRoute>;
  readonly routine: MessageQueue<ToRoute>;
}

/**
 * Puts an item where route takes it up. Urgent work has a queue of its own and never waits behind routine work; not sure counts as urgent.
 * Twice is harmless: route decides by what the item is, and does what it has done no second time.
 */
export async function handToRouting({ urgent, routine }: RoutingQueues, item: WorkItem): Promise<void> {
  const hurries = item.urgency !== 'routine' || item.certainty === 'unsure' || item.state === 'escalated';
  await (hurries ? urgent : routine).send({ workItemId: item.id });
}
