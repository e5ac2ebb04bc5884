import type { Exchange, LiveContact } from './exchange.ts';
import type { AgentFacts, MediaStream, Stage } from './flow/stage.ts';
import { isOpen } from './hours.ts';
import { dialable } from './phone-number.ts';
import { canQueue, queueMetrics, queueOfAgent, staff } from './queue-state.ts';

/** What the blocks of a flow may touch, for one contact of the exchange. */
export function stageFor(exchange: Exchange, live: LiveContact): Stage {
  const { world, resources, duties, faults, settings, invocations } = exchange;
  return {
    line: live.line,
    instanceArn: resources.instance.arn,
    region: settings.region,
    now: () => exchange.now(),
    wait: (ms) => (resume) => world.clock.at(exchange.now() + ms, () => resume()),
    invoke: (arn, event, limitMs) => (resume) => {
      world.invoke(arn, event, limitMs, resume);
      return undefined;
    },
    invokeLater: (arn, event, limitMs) => {
      const id = exchange.newId();
      world.invoke(arn, event, limitMs, (answer) => invocations.answered(id, answer));
      return id;
    },
    invocation: (id) => invocations.find(id),
    invoked: (id, limitMs) => invocations.wait(id, limitMs, world.clock),
    isFunctionAllowed: (arn) => resources.functions?.has(arn) ?? true,
    hoursOpen: (id) => {
      const hours = resources.hours.find(id);
      return hours && isOpen(hours, exchange.now());
    },
    hoursOf: (queue) => resources.queues.find(queue)?.hours,
    staff: (queue, metric) => staff(exchange, live, queue, metric),
    queueMetrics: (queue, channel) => queueMetrics(exchange, live, queue, channel),
    queueName: (queue) => resources.queues.find(queue)?.name,
    callerIdOf: (queue) => resources.numbers.find(resources.queues.find(queue)?.outboundCallerNumber ?? '')?.address,
    flow: (id) => exchange.flow(id),
    flowExists: (id) => resources.flows.find(id) !== undefined,
    module: (id) => exchange.module(id),
    prompt: (id) => {
      const found = resources.prompts.find(id);
      return found && { text: found.text ?? `(recording ${found.name})`, ms: found.ms };
    },
    dataTable: (id) => resources.dataTables.find(id)?.rows,
    queueOfAgent: (agent) => queueOfAgent(exchange, agent),
    canQueue: (queue) => canQueue(exchange, queue),
    enqueue: (queue) => void (live.toQueue = queue),
    transfer: (to, limitMs, callerId) => duties.transfer(live, to, limitMs, callerId),
    answered: (callerId) => live.line?.answered(callerId) ?? ((resume) => void resume()),
    dialable: (number) => dialable(number, settings.dialableCountries),
    callBack: (request) => duties.callBack(request, live),
    showView: (view) => duties.showView(live, view),
    viewExists: (id) => resources.views.find(id) !== undefined || managedViews.has(managedName(id)),
    createTask: (task) => (exchange.hasRoomForMore() ? duties.startTask(task, live) : undefined),
    stream: (on) => stream(exchange, live, on),
    resume: () => resume(exchange, live),
    related: () => exchange.contacts.get(live.contact.relatedId ?? '')?.contact,
    agent: () => agentOf(exchange, live),
    percentage: () => exchange.percentage(),
    changed: (properties, contact = live.contact) => exchange.emit(contact, 'CONTACT_DATA_UPDATED', properties),
    report: (happening) => {
      live.line?.emit(happening);
      exchange.happened(live.contact, happening);
    },
    flowError: (flow) => exchange.count('ContactFlowErrors', flow),
    forcedError: (block) => faults.block?.(block),
  };
}

/** Views that Amazon keeps. */
const managedViews = new Set(['detail', 'list', 'form', 'confirmation', 'cards']);
const managedName = (id: string) => id.slice(id.lastIndexOf('/') + 1).replace(/:.*$/, '');

function agentOf({ resources }: Exchange, { contact }: LiveContact): AgentFacts | undefined {
  const user = contact.agent && resources.users.find(contact.agent.id);
  return user && { UserName: user.name, FirstName: user.firstName ?? '', LastName: user.lastName ?? '', ARN: user.arn };
}

/** The facts of a stream, in the form in which Connect writes them; there is no stream behind them. */
function stream(exchange: Exchange, { contact }: LiveContact, on: boolean): MediaStream | undefined {
  const { resources, settings } = exchange;
  const place = resources.storage.find(({ resourceType }) => resourceType === 'MEDIA_STREAMS');
  if (!place) return undefined;
  const at = String(exchange.now());
  const running = contact.mediaStreams?.Customer.Audio;
  if (!on) return running && { ...running, StopTimestamp: at, StopFragmentNumber: at };
  const StreamARN = `arn:aws:kinesisvideo:${settings.region}:${settings.account}:stream/${place.prefix}-contact-${contact.id}/${at}`;
  return { StreamARN, StartTimestamp: at, StartFragmentNumber: at };
}

function resume(exchange: Exchange, { contact }: LiveContact): boolean {
  if (contact.pausedAt === undefined) return false;
  delete contact.pausedAt;
  exchange.emit(contact, 'RESUMED');
  exchange.duties.route();
  return true;
}
