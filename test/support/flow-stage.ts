import type { Agent, DeskEntry } from '../../local/connect/agent.ts';
import { arnIn } from '../../local/connect/contact-events.ts';
import { emptyInstance, type Resources } from '../../local/connect/instance.ts';
import { type FlowResource, type Hours, type Queue, Registry, type Resource, type RoutingProfile } from '../../local/connect/resources.ts';
import type { SimulatedClock, Surroundings } from '../../local/connect/world.ts';
import { usualSettings } from '../../local/connect/settings.ts';
import { type Switchboard, switchboard } from '../../local/connect/switchboard.ts';
import { contentOf } from './flow-source.ts';
import { notePlayed } from './flow-coverage.ts';

/** What a flow's function is in a test: it answers, or throws. It gets the Parameters of the block and the contact's data. */
export type FlowFunction = (parameters: Record<string, string>, contactData: Record<string, unknown>) => unknown;

export interface StageGiven {
  readonly functions?: Readonly<Record<string, FlowFunction>>;
  readonly fallbackNumber?: string;
  /** People who are free and take what comes. */
  readonly agentsAvailable?: number;
  /** Queues that take nobody more. */
  readonly fullQueues?: boolean;
  /** Queues, hours and flows that do not exist. */
  readonly missing?: readonly string[];
  /** Blocks that fail: by NoMatchingError, or by the error named. */
  readonly failing?: readonly string[] | Readonly<Record<string, string>>;
  /** Hours of operation that are open; others are closed. */
  readonly openHours?: readonly string[];
}

const profileId = 'everything';

/** A simulated Connect that knows no ARNs: whatever a flow names is there, unless the test says that it is missing. */
export function flowStage(given: StageGiven, clock: SimulatedClock): Switchboard {
  const board = switchboard(
    surroundings(given, clock),
    { seed: 'call', recordingDelayMs: 0, sampleRate: 10, concurrentCalls: 100 },
    resourcesFor(given),
  );
  const { failing = [] } = given;
  board.exchange.faults.block = ({ Identifier }) =>
    isNames(failing) ? (failing.includes(Identifier) ? 'NoMatchingError' : undefined) : failing[Identifier];
  for (let count = 1; count <= (given.agentsAvailable ?? 0); count += 1) addAgent(board, `agent-${count}`);
  return board;
}

function isNames(failing: NonNullable<StageGiven['failing']>): failing is readonly string[] {
  return Array.isArray(failing);
}

function surroundings({ functions = {} }: StageGiven, clock: SimulatedClock): Surroundings {
  return {
    clock,
    busy: () => 0,
    emit: () => {},
    putObject: () => {},
    invoke: (name, event, _, done) => done(call(functions, name, event)),
  };
}

function call(functions: Readonly<Record<string, FlowFunction>>, name: string, event: unknown) {
  const respond = functions[name];
  if (!respond) throw new Error(`The flow calls ${name}; the test has to say what it answers (functions: { '${name}': … }).`);
  const { Details } = event as { Details: { Parameters: Record<string, string>; ContactData: Record<string, unknown> } };
  try {
    // Through JSON, as an answer comes from Lambda.
    return { result: JSON.parse(JSON.stringify(respond(Details.Parameters, Details.ContactData) ?? null)) };
  } catch (problem) {
    return { error: { errorType: 'Error', errorMessage: String(problem) } };
  }
}

function resourcesFor(given: StageGiven): Resources {
  const profile = serveEverything();
  const there = (name: string) => {
    if (given.missing?.includes(name)) throw new Missing();
    return { id: name, arn: name, name };
  };
  const profiles = new Registry<RoutingProfile>('routing profile');
  profiles.add(profile);
  return {
    ...emptyInstance(usualSettings, 'instance'),
    queues: new LenientRegistry('queue', (name) => queueFor(there(name), profile, given)),
    flows: new LenientRegistry('flow', (name) => flowFor(there(name), given)),
    hours: new LenientRegistry('hours', (name) => hoursFor(there(name), given)),
    routingProfiles: profiles,
    functions: undefined,
  };
}

/** A routing profile for people who take whatever there is. */
function serveEverything(): RoutingProfile {
  const concurrency = [
    { channel: 'VOICE', limit: 1 },
    { channel: 'TASK', limit: 10 },
    { channel: 'CHAT', limit: 10 },
  ] as const;
  return { id: profileId, arn: profileId, name: profileId, queues: [], concurrency };
}

function queueFor(named: Resource, profile: RoutingProfile, { fullQueues }: StageGiven): Queue {
  for (const channel of ['VOICE', 'TASK'] as const) profile.queues.push({ queue: named.arn, channel, priority: 1, delaySeconds: 0 });
  return { ...named, hours: 'always', ...(fullQueues ? { maxContacts: 0 } : {}) };
}

function flowFor(named: Resource, { fallbackNumber }: StageGiven): FlowResource {
  const { content } = contentOf(named.name, fallbackNumber);
  notePlayed(named.name, content);
  return { ...named, type: 'CONTACT_FLOW', content };
}

function hoursFor(named: Resource, { openHours }: StageGiven): Hours {
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  const periods = openHours?.includes(named.name) ? days.map((day) => ({ day, from: 0, till: 0 })) : [];
  return { ...named, timeZone: 'UTC', periods, overrides: [] };
}

class Missing extends Error {}

/** A registry that makes what it is asked for, but for what a test says is missing. */
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

function addAgent({ exchange, agents }: Switchboard, name: string) {
  const { users, instance } = exchange.resources;
  users.add({ id: name, arn: arnIn(instance.arn, 'agent', name), name, routingProfile: profileId, securityProfiles: [] });
  agents.setStatus(name, 'Available');
}

/** Lets agents take every call that is offered, say hello, and end it after half a minute. */
export function acceptCalls({ agents, exchange }: Switchboard) {
  agents.onOffer(({ user }: Agent, { live }: DeskEntry) => {
    if (live.contact.channel !== 'VOICE') return;
    exchange.world.clock.at(exchange.now() + 3_000, () => {
      agents.accept(user.name, live.contact.id);
      agents.say(user.name, live.contact.id, 'Hello, how can I help you?');
    });
    exchange.world.clock.at(exchange.now() + 33_000, () => {
      if (live.contact.disconnectedAt === undefined) agents.end(user.name, live.contact.id);
    });
  });
}
