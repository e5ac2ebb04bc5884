import type { Exchange, LiveContact } from './exchange.ts';
import type { Stage, StaffMetric } from './flow/session.ts';
import { isOpen } from './hours.ts';

/** What the blocks of a flow may touch, for one contact of the exchange. */
export function stageFor(exchange: Exchange, live: LiveContact): Stage {
  const { world, resources, duties, faults } = exchange;
  return {
    line: live.line,
    instanceArn: resources.instance.arn,
    now: () => exchange.now(),
    wait: (ms) => (resume) => world.clock.at(exchange.now() + ms, () => resume()),
    invoke: (arn, event, limitMs) => (resume) => {
      world.invoke(arn, event, limitMs, resume);
      return undefined;
    },
    isFunctionAllowed: (arn) => resources.functions?.has(arn) ?? true,
    hoursOpen: (id) => {
      const hours = resources.hours.find(id);
      return hours && isOpen(hours, exchange.now());
    },
    staff: (queue, metric) => staff(exchange, live, queue, metric),
    queueName: (queue) => resources.queues.find(queue)?.name,
    flow: (id) => exchange.flow(id),
    flowExists: (id) => resources.flows.find(id) !== undefined,
    canQueue: (queue) => canQueue(exchange, queue),
    enqueue: (queue) => void (live.toQueue = queue),
    transfer: (to, limitMs, callerId) => duties.transfer(live, to, limitMs, callerId),
    answered: () => live.line?.answered() ?? ((resume) => void resume()),
    showView: (view) => duties.showView(live, view),
    viewExists: (id) => resources.views.find(id) !== undefined || managedViews.has(managedName(id)),
    createTask: (task) => duties.startTask(task, live),
    related: () => exchange.contacts.get(live.contact.relatedId ?? '')?.contact,
    changed: (properties, contact = live.contact) => exchange.emit(contact, 'CONTACT_DATA_UPDATED', properties),
    report: (happening) => live.line?.emit(happening),
    flowError: (flow) => exchange.count('ContactFlowErrors', flow),
    forcedError: (block) => faults.block?.(block),
  };
}

/** Views that Amazon keeps. */
const managedViews = new Set(['detail', 'list', 'form', 'confirmation', 'cards']);
const managedName = (id: string) => id.slice(id.lastIndexOf('/') + 1).replace(/:.*$/, '');

function canQueue({ resources, waiting }: Exchange, queue: string) {
  const found = resources.queues.find(queue);
  if (!found) return 'unknown';
  const inQueue = [...waiting].filter(({ contact }) => contact.queue === found.arn).length;
  return found.maxContacts !== undefined && inQueue >= found.maxContacts ? 'full' : 'yes';
}

function staff(exchange: Exchange, { contact }: LiveContact, queue: string, metric: StaffMetric): number | undefined {
  const found = exchange.resources.queues.find(queue);
  if (!found) return undefined;
  const waiting = [...exchange.waiting].filter((live) => live.contact.queue === found.arn);
  const agents = exchange.duties.agents(found.arn, contact.channel);
  switch (metric) {
    case 'NumberOfAgentsAvailable':
      return agents.available;
    case 'NumberOfAgentsStaffed':
      return agents.staffed;
    case 'NumberOfAgentsOnline':
      return agents.online;
    case 'NumberOfContactsInQueue':
      return waiting.length;
    case 'OldestContactInQueueAgeSeconds':
      return oldestAge(exchange, waiting);
  }
}

function oldestAge(exchange: Exchange, waiting: readonly LiveContact[]): number {
  const now = exchange.now();
  return Math.floor(waiting.reduce((oldest, { contact }) => Math.max(oldest, now - (contact.enqueuedAt ?? now)), 0) / 1_000);
}
