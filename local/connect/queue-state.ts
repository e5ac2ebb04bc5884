import type { Contact } from './contact.ts';
import { arnIn } from './contact-events.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import type { StaffMetric } from './flow/stage.ts';

/** Whether a queue takes one more contact. */
export function canQueue(exchange: Exchange, queue: string) {
  const found = exchange.resources.queues.find(queue);
  if (!found) return 'unknown';
  return found.maxContacts !== undefined && waitingIn(exchange, found.arn).length >= found.maxContacts ? 'full' : 'yes';
}

/** The queue that is an agent's own, which is there as soon as somebody asks for it; undefined when there is no such agent. */
export function queueOfAgent({ resources }: Exchange, agent: string): string | undefined {
  const user = resources.users.find(agent);
  if (!user) return undefined;
  const arn = arnIn(resources.instance.arn, 'queue/agent', user.id);
  resources.queues.add({ id: user.id, arn, name: user.name, hours: '', ofAgent: user.id });
  return arn;
}

/** One number about a queue, as CheckMetricData compares it; undefined when there is no such queue. */
export function staff(exchange: Exchange, { contact }: LiveContact, queue: string, metric: StaffMetric): number | undefined {
  const found = exchange.resources.queues.find(queue);
  if (!found) return undefined;
  const agents = exchange.duties.agents(found.arn, contact.channel);
  switch (metric) {
    case 'NumberOfAgentsAvailable':
      return agents.available;
    case 'NumberOfAgentsStaffed':
      return agents.staffed;
    case 'NumberOfAgentsOnline':
      return agents.online;
    case 'NumberOfContactsInQueue':
      return waitingIn(exchange, found.arn).length;
    case 'OldestContactInQueueAgeSeconds':
      return oldestAge(exchange, waitingIn(exchange, found.arn));
  }
}

/** Everything that GetMetricData gives, by the names of $.Metrics; undefined when there is no such queue. How long somebody will wait is not guessed. */
export function queueMetrics(exchange: Exchange, live: LiveContact, queue: string, channel: Contact['channel']) {
  const found = exchange.resources.queues.find(queue);
  if (!found) return undefined;
  const waiting = waitingIn(exchange, found.arn);
  const { online, available, staffed, afterWork, busy, missed, nonProductive } = exchange.duties.agents(found.arn, channel);
  const place = waiting.indexOf(live);
  return {
    Queue: { Name: found.name, ARN: found.arn, Size: waiting.length, OldestContactAge: oldestAge(exchange, waiting) },
    Agents: {
      ...{ Online: { Count: online }, Available: { Count: available }, Staffed: { Count: staffed } },
      ...{ AfterContactWork: { Count: afterWork }, Busy: { Count: busy } },
      ...{ Missed: { Count: missed }, NonProductive: { Count: nonProductive } },
    },
    Contact: place < 0 ? {} : { PositionInQueue: place + 1 },
  };
}

function waitingIn({ waiting }: Exchange, queueArn: string): LiveContact[] {
  return [...waiting].filter(({ contact }) => contact.queue === queueArn);
}

function oldestAge(exchange: Exchange, waiting: readonly LiveContact[]): number {
  const now = exchange.now();
  return Math.floor(waiting.reduce((oldest, { contact }) => Math.max(oldest, now - (contact.enqueuedAt ?? now)), 0) / 1_000);
}
