import type { Agents } from './agents.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { endContact } from './finish.ts';
import { startFlow, startFlowById } from './flow-runner.ts';
import { defaultQueueFlow } from './default-flows.ts';

/** Puts a contact into a queue; it hears the queue's flow until an agent takes it. */
export function enqueue(exchange: Exchange, live: LiveContact, queue: string) {
  const { contact } = live;
  contact.queue = exchange.resources.queues.get(queue).arn;
  contact.enqueuedAt = exchange.now();
  exchange.waiting.delete(live);
  exchange.waiting.add(live);
  exchange.emit(contact, 'QUEUED');
  live.line?.emit({ type: 'queued', queue: exchange.resources.queues.get(queue).name });
  playQueueFlow(exchange, live);
  routeAfterDelays(exchange, contact.enqueuedAt, contact.queue);
  exchange.duties.route();
}

/** Some profiles get a queue's contacts only when they have waited for some time. */
function routeAfterDelays({ resources, world, duties }: Exchange, now: number, queue: string) {
  const entries = resources.routingProfiles.all().flatMap(({ queues }) => queues.filter((entry) => entry.queue === queue));
  for (const seconds of new Set(entries.map(({ delaySeconds }) => delaySeconds))) {
    if (seconds > 0) world.clock.at(now + seconds * 1_000, () => duties.route(), 'delay of a queue');
  }
}

/** Plays what somebody hears who waits: the flow set for it, or the instance's own for calls. */
function playQueueFlow(exchange: Exchange, live: LiveContact) {
  const hook = live.contact.hooks['CustomerQueue'];
  const then = (ending: 'disconnect' | 'finish' | 'queued') => {
    if (ending === 'queued') enqueue(exchange, live, live.toQueue ?? '');
    else if (ending === 'disconnect') endContact(exchange, live, 'CONTACT_FLOW_DISCONNECT');
  };
  if (hook !== undefined) return startFlowById(exchange, live, hook, then);
  // Amazon's default queue flow plays prompts, which a task cannot hear: it fails there, and so it does here.
  startFlow(exchange, live, defaultQueueFlow, then);
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
