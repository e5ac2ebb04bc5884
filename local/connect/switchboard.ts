import { Agents } from './agents.ts';
import { bridge } from './bridge.ts';
import { createCallback } from './callback.ts';
import { type Duties, Exchange } from './exchange.ts';
import { Guides } from './guides.ts';
import { emptyInstance, type Resources } from './instance.ts';
import { Phones } from './phones.ts';
import { enqueue, route } from './queueing.ts';
import { type SimulatorSettings, usualSettings } from './settings.ts';
import { startTask } from './tasks.ts';
import type { Surroundings } from './world.ts';

/** All parts of one simulated instance, put together. */
export interface Switchboard {
  readonly exchange: Exchange;
  readonly agents: Agents;
  readonly phones: Phones;
}

/** Makes the parts and tells each whom to ask. `resources` is given by tests that know no ARNs. */
export function switchboard(world: Surroundings, options: Partial<SimulatorSettings> = {}, resources?: Resources): Switchboard {
  const settings = { ...usualSettings, ...options };
  const phones = new Phones(world.clock);
  const duties: Duties = {
    enqueue: (live, queue) => enqueue(exchange, live, queue),
    route: () => route(exchange, agents),
    ring: (number, from, call, ends) => phones.ring(number, from, call, ends),
    callBack: (request, live) => createCallback(exchange, live, request),
    release: (live) => agents.letGo(live),
    transfer: (live, to, limitMs, callerId) => bridge(exchange, live, to, limitMs, callerId),
    showView: (live, view) => guides.show(live, view),
    startTask: (task, { contact }) =>
      startTask(exchange, { ...task, initiation: 'FLOW', relatedId: contact.id, attributes: { ...contact.attributes, ...task.attributes } })
        .contact.id,
    agents: (queue, channel) => agents.counts(queue, channel),
  };
  const exchange = new Exchange(settings, world, resources ?? emptyInstance(settings, '00000000-0000-4000-8000-000000000001'), duties);
  const guides = new Guides(exchange);
  const agents = new Agents(exchange, guides);
  return { exchange, agents, phones };
}
