import type { Agents } from './agents.ts';
import { defaultQueueFlow } from './default-flows.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { endContact } from './finish.ts';
import { startHook } from './flow-runner.ts';
import { stepsEnd } from './routing-criteria.ts';

/** Puts a contact into a queue; it hears the queue's flow until an agent takes it. */
export function enqueue(exchange: Exchange, live: LiveContact, queue: string) {
  waitInQueue(exchange, live, queue);
  playQueueFlow(exchange, live);
  exchange.duties.route();
}

/** Lets a contact wait in a queue, without a flow: nobody may be on the line. */
export function waitInQueue(exchange: Exchange, live: LiveContact, queue: string) {
  const { contact } = live;
  const { arn, name } = exchange.resources.queues.get(queue);
  contact.queue = arn;
  contact.enqueuedAt = exchange.now();
  exchange.waiting.delete(live);
  exchange.waiting.add(live);
  exchange.emit(contact, 'QUEUED');
  live.line?.emit({ type: 'queued', queue: name });
  exchange.happened(contact, { type: 'queued', queue: name });
  routeLater(exchange, live, arn);
}

/** Some agents get a contact only when it has waited for some time: by their profile, or by the contact's own criteria. */
function routeLater({ resources, world, duties }: Exchange, { contact }: LiveContact, queue: string) {
  const entries = resources.routingProfiles.all().flatMap(({ queues }) => queues.filter((entry) => entry.queue === queue));
  const delays = entries.map(({ delaySeconds }) => delaySeconds * 1_000);
  const since = contact.enqueuedAt ?? 0;
  for (const ms of new Set([...delays, ...stepsEnd(contact.routingCriteria ?? [])])) {
    if (ms > 0) world.clock.at(since + ms, () => duties.route(), 'delay of a queue');
  }
}

/** Plays what somebody hears who waits: the flow set for it, or the instance's own for calls. */
function playQueueFlow(exchange: Exchange, live: LiveContact) {
  // Amazon's default queue flow plays prompts, which a task cannot hear: it fails there, and so it does here.
  startHook(exchange, live, 'CustomerQueue', defaultQueueFlow, (ending) => {
    if (ending === 'queued') enqueue(exchange, live, live.toQueue ?? '');
    else if (ending !== 'finish') endContact(exchange, live, 'CONTACT_FLOW_DISCONNECT');
  });
}

/** Offers waiting contacts to free agents until nobody fits, the longest idle agent first. */
export function route(exchange: Exchange, agents: Agents) {
  for (let match = nextMatch(exchange, agents); match; match = nextMatch(exchange, agents)) agents.offer(match.live, match.agentId);
}

function nextMatch(exchange: Exchange, agents: Agents): { live: LiveContact; agentId: string } | undefined {
  if (exchange.waiting.size === 0) return undefined;
  for (const agent of agents.longestIdleFirst()) {
    const ranked = [...exchange.waiting].flatMap((live) => {
      const place = agents.placeFor(agent, live);
      return place === undefined ? [] : [{ live, place }];
    });
    ranked.sort((a, b) => a.place - b.place || byPriority(a.live, b.live));
    const [first] = ranked;
    if (first) return { live: first.live, agentId: agent.id };
  }
  return undefined;
}

/** A lower number is more urgent; among equals the one that waits longest, with the time that it was given in advance. */
function byPriority({ contact: a }: LiveContact, { contact: b }: LiveContact): number {
  const since = (contact: typeof a) => (contact.enqueuedAt ?? 0) - contact.queueAgeSeconds * 1_000;
  return a.priority - b.priority || since(a) - since(b);
}
