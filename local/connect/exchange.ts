import type { EndReason } from './call-event.ts';
import type { CallLine } from './call-line.ts';
import { type Contact, newContact, type NewContact } from './contact.ts';
import { contactEvent, type ContactEventType } from './contact-events.ts';
import type { Block, Flow } from './flow/flow.ts';
import { readFlow } from './flow/flow.ts';
import type { ShownView, TaskRequest, TransferOutcome, ViewAnswer } from './flow/session.ts';
import type { Suspension } from './flow/step.ts';
import { uuids } from './ids.ts';
import { metric, type MetricName, type MetricValue } from './metrics.ts';
import type { Resources } from './instance.ts';
import type { SimulatorSettings } from './settings.ts';
import type { Surroundings } from './world.ts';

/** A contact that is not completed, and what goes on with it. */
export interface LiveContact {
  readonly contact: Contact;
  readonly line: CallLine | undefined;
  /** Stops the flow that is playing for it. */
  stopFlow: () => void;
  /** Where the flow wants it to go when it is over. */
  toQueue: string | undefined;
  /** What must be let go when it ends; told the reason. */
  readonly atEnd: Set<(reason: EndReason) => void>;
  /** The agent who has to finish the work after it. */
  keepOpenFor: string | undefined;
  /** Agents to whom it is not offered again. */
  readonly refusedBy: Set<string>;
}

/** What tests may break. */
export interface Faults {
  contactEvent?: (contact: Contact, type: ContactEventType) => 'deliver' | 'lose' | 'twice' | { readonly delayMs: number };
  recording?: (contact: Contact) => 'deliver' | 'lose' | 'twice' | 'fail' | { readonly delayMs: number };
  /** Only flow tests: the error branch that a block is to take. */
  block?: (block: Block) => string | undefined;
}

/** What one part of the simulator asks of another; they are put in when all parts are made. */
export interface Duties {
  enqueue(live: LiveContact, queue: string): void;
  /** Offers waiting contacts to free agents. */
  route(): void;
  transfer(live: LiveContact, to: string, limitMs: number, callerId: string | undefined): Suspension<TransferOutcome>;
  showView(live: LiveContact, view: ShownView): Suspension<ViewAnswer | undefined>;
  startTask(task: TaskRequest, from: LiveContact): string;
  agents(queue: string, channel: Contact['channel']): { readonly available: number; readonly staffed: number; readonly online: number };
}

/** The state of one simulated instance, and the few things that every part does with it. */
export class Exchange {
  readonly settings: SimulatorSettings;
  readonly world: Surroundings;
  readonly resources: Resources;
  readonly duties: Duties;
  readonly faults: Faults = {};
  readonly contacts = new Map<string, LiveContact>();
  /** Contacts in a queue, in the order in which they came. */
  readonly waiting = new Set<LiveContact>();
  readonly metrics: MetricValue[] = [];
  /** What went wrong in the simulated world itself: for people, and for tests that expect nothing. */
  readonly troubles: string[] = [];
  readonly newId: () => string;

  constructor(settings: SimulatorSettings, world: Surroundings, resources: Resources, duties: Duties) {
    this.settings = settings;
    this.world = world;
    this.resources = resources;
    this.duties = duties;
    this.newId = uuids(settings.seed);
  }

  now(): number {
    return this.world.clock.now();
  }

  begin(given: NewContact, line?: CallLine): LiveContact {
    const contact = newContact(this.newId(), given, this.now());
    const live: LiveContact = {
      contact,
      line,
      stopFlow: () => {},
      toQueue: undefined,
      atEnd: new Set(),
      keepOpenFor: undefined,
      refusedBy: new Set(),
    };
    this.contacts.set(contact.id, live);
    return live;
  }

  /** Puts an event of the contact on the bus, unless a test lets it get lost. */
  emit(contact: Contact, type: ContactEventType, updated: readonly string[] = []) {
    const now = this.now();
    contact.updatedAt = now;
    const event = contactEvent(contact, type, now, this.resources.instance.arn, updated);
    const fate = this.faults.contactEvent?.(contact, type) ?? 'deliver';
    if (fate === 'lose') return;
    if (typeof fate === 'object') {
      this.world.clock.at(now + fate.delayMs, () => this.world.emit(event), 'late contact event');
      return;
    }
    this.world.emit(event);
    if (fate === 'twice') this.world.emit(event);
  }

  count(name: MetricName, flow?: string, value = 1) {
    this.metrics.push(metric(name, value, this.now(), this.resources.instance.id, flow));
  }

  trouble(message: string) {
    this.troubles.push(message);
  }

  /** Calls that take a place of the quota. */
  activeCalls(): number {
    let active = 0;
    for (const { contact } of this.contacts.values()) if (contact.channel === 'VOICE' && contact.disconnectedAt === undefined) active += 1;
    return active;
  }

  /** The flow of that id or ARN; undefined when there is none. Throws a FlowFault when its content is wrong. */
  flow(id: string): Flow | undefined {
    const resource = this.resources.flows.find(id);
    return resource && readFlow(resource.name, resource.content);
  }
}
