import { emptyInstance, type Resources } from '../instance.ts';
import { type FlowModule, type FlowResource, type Hours, type Queue, Registry, type Resource, type RoutingProfile } from '../resources.ts';
import { usualSettings } from '../settings.ts';

/** What is known of an instance whose flows name things by ARN, id or name. */
export interface Named {
  /** The content of a flow or module; undefined when it is there and nobody gave it. */
  readonly flow: (name: string) => string | undefined;
  readonly module: (name: string) => string | undefined;
  readonly isOpen: (hours: string) => boolean;
  readonly isMissing?: (name: string) => boolean;
  /** What people call it. */
  readonly nameOf?: (id: string) => string;
  /** Queues that take nobody more. */
  readonly fullQueues?: boolean;
  /** Who serves which queues; a person by name. */
  readonly staff: readonly Staff[];
}

export interface Staff {
  readonly name: string;
  readonly serves: (queue: Resource) => boolean;
}

/** An instance in which whatever a flow names is there, unless it is said to be missing. Its people are there, and not yet available. */
export function lenientInstance(named: Named): Resources {
  const make = (id: string): Resource => {
    if (named.isMissing?.(id)) throw new Missing();
    return { id, arn: id, name: named.nameOf?.(id) ?? id };
  };
  const instance = emptyInstance(usualSettings, 'instance');
  const profiles = named.staff.map((person) => addPerson(instance, person));
  const { arn: instanceArn } = instance.instance;
  for (const resourceType of ['CALL_RECORDINGS', 'MEDIA_STREAMS'])
    instance.storage.push({ instanceArn, resourceType, bucket: 'calls', prefix: 'calls' });
  return {
    ...instance,
    queues: new LenientRegistry('queue', (id) => queueFor(make(id), profiles, named)),
    flows: new LenientRegistry('flow', (id) => ({ ...contentFor(make(id), named.flow(id)), type: 'CONTACT_FLOW' }) satisfies FlowResource),
    modules: new LenientRegistry('module', (id) => contentFor(make(id), named.module(id))),
    prompts: new LenientRegistry('prompt', (id) => ({ ...make(id), ms: 3_000 })),
    hours: new LenientRegistry('hours', (id) => hoursFor(make(id), named.isOpen(id))),
    functions: undefined,
  };
}

/** Everybody has a profile of their own, for whatever they serve. */
function addPerson({ users, routingProfiles }: Resources, { name, serves }: Staff) {
  const concurrency = [
    { channel: 'VOICE', limit: 1 },
    { channel: 'TASK', limit: 10 },
    { channel: 'CHAT', limit: 10 },
  ] as const;
  const profile: RoutingProfile = { id: name, arn: name, name, queues: [], concurrency, defaultOutboundQueue: 'outbound' };
  users.add({ id: name, arn: name, name, routingProfile: routingProfiles.add(profile).id, securityProfiles: [] });
  return { profile, serves };
}

function queueFor(
  queue: Resource,
  profiles: readonly { profile: RoutingProfile; serves: Staff['serves'] }[],
  { fullQueues }: Named,
): Queue {
  for (const { profile, serves } of profiles) {
    if (!serves(queue)) continue;
    for (const channel of ['VOICE', 'TASK'] as const) profile.queues.push({ queue: queue.arn, channel, priority: 1, delaySeconds: 0 });
  }
  return { ...queue, hours: 'always', ...(fullQueues ? { maxContacts: 0 } : {}) };
}

function contentFor(resource: Resource, content: string | undefined): FlowModule {
  return content === undefined ? { ...resource, content: '', isKnownByNameOnly: true } : { ...resource, content };
}

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

function hoursFor(resource: Resource, isOpen: boolean): Hours {
  const periods = isOpen ? days.map((day) => ({ day, from: 0, till: 0 })) : [];
  return { ...resource, timeZone: 'UTC', periods, overrides: [] };
}

class Missing extends Error {}

/** A registry that makes what it is asked for, but for what is said to be missing. */
class LenientRegistry<T extends Resource> extends Registry<T> {
  override find(key: string): T | undefined {
    try {
      return super.find(key);
    } catch (problem) {
      if (problem instanceof Missing) return undefined;
      throw problem;
    }
  }
}
