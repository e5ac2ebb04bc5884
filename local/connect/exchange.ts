import type { CallEvent, CallHappening, EndReason } from './call-event.ts';
import type { CallLine } from './call-line.ts';
import { type Contact, newContact, type NewContact } from './contact.ts';
import { contactEvent, type ContactEventType } from './contact-events.ts';
import { FlowFault } from './flow/fault.ts';
import { type Block, type Flow, readFlow } from './flow/flow.ts';
import type { CallbackRequest, ShownView, TaskRequest, TransferOutcome, ViewAnswer } from './flow/stage.ts';
import type { Suspension } from './flow/step.ts';
import { chances, uuids } from './ids.ts';
import { Invocations } from './invocations.ts';
import { metric, type MetricName, type MetricValue } from './metrics.ts';
import type { Resources } from './instance.ts';
import type { Phones } from './phones.ts';
import type { FlowResource } from './resources.ts';
import type { SimulatorSettings } from './settings.ts';
import type { Surroundings } from './world.ts';

/** A contact that is not completed, and what goes on with it. */
export interface LiveContact {
  readonly contact: Contact;
  /** Whoever is on the phone; a call-back has nobody there until it calls. */
  line: CallLine | undefined;
  /** What is left of a call-back, while it is one. */
  callback?: { attemptsLeft: number; readonly retryMs: number };
  onHold: boolean;
  /** How many flows began for it at one moment. */
  readonly started: { at: number; count: number };
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
  ring: Phones['ring'];
  callBack(request: CallbackRequest, from: LiveContact): void;
  transfer(live: LiveContact, to: string, limitMs: number, callerId: string | undefined): Suspension<TransferOutcome>;
  showView(live: LiveContact, view: ShownView): Suspension<ViewAnswer | undefined>;
  startTask(task: TaskRequest, from: LiveContact): string;
  agents(queue: string, channel: Contact['channel']): StaffCounts;
  /** Takes the contact from the agent's desk, who is free again. */
  release(live: LiveContact): void;
}

/** How many agents of a queue are in which state. */
export type StaffCounts = Readonly<Record<'available' | 'staffed' | 'online' | 'busy' | 'afterWork' | 'missed' | 'nonProductive', number>>;

/** A night has no more calls and tasks at once. */
const mostBegunAtOnce = 1_000;

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
  /** A whole number from 1 to 100; a test may say which. */
  percentage: () => number;
  readonly invocations = new Invocations();
  private readonly begun = { at: 0, count: 0 };
  private readonly listeners: ((contact: Contact, event: CallEvent) => void)[] = [];

  constructor(settings: SimulatorSettings, world: Surroundings, resources: Resources, duties: Duties) {
    this.settings = settings;
    this.world = world;
    this.resources = resources;
    this.duties = duties;
    this.newId = uuids(settings.seed);
    this.percentage = chances(settings.seed);
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
      onHold: false,
      started: { at: 0, count: 0 },
      toQueue: undefined,
      atEnd: new Set(),
      keepOpenFor: undefined,
      refusedBy: new Set(),
    };
    this.contacts.set(contact.id, live);
    this.begun.count = this.begun.at === contact.initiatedAt ? this.begun.count + 1 : 1;
    this.begun.at = contact.initiatedAt;
    return live;
  }

  /** Whether this moment of the clock has room for one more contact: a task whose flow makes a task like it would have no end. */
  hasRoomForMore(): boolean {
    const now = this.now();
    this.begun.count = this.begun.at === now ? this.begun.count : 0;
    return this.begun.count < mostBegunAtOnce;
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

  /** Tells `listener` what every flow does from now on, also where nobody is on the phone. */
  onHappening(listener: (contact: Contact, event: CallEvent) => void) {
    this.listeners.push(listener);
  }

  happened(contact: Contact, happening: CallHappening) {
    if (this.listeners.length === 0) return;
    const event: CallEvent = { ...happening, at: this.now() };
    for (const listener of this.listeners) listener(contact, event);
  }

  trouble(message: string) {
    this.troubles.push(message);
  }

  /** Calls that take a place of the quota. */
  activeCalls(): number {
    let active = 0;
    for (const { contact, line } of this.contacts.values())
      if (line && contact.channel === 'VOICE' && contact.disconnectedAt === undefined) active += 1;
    return active;
  }

  /** The flow of that id or ARN; undefined when there is none. Throws a FlowFault when its content is wrong. */
  flow(id: string): Flow | undefined {
    const resource = this.resources.flows.find(id);
    return resource && readGiven('flow', resource);
  }

  /** The same of a module. */
  module(id: string): Flow | undefined {
    const resource = this.resources.modules.find(id);
    return resource && readGiven('module', resource);
  }
}

function readGiven(kind: string, { name, content, isKnownByNameOnly }: Pick<FlowResource, 'name' | 'content' | 'isKnownByNameOnly'>): Flow {
  if (isKnownByNameOnly) throw new FlowFault(name, '(start)', `this ${kind} was not given`);
  return readFlow(name, content);
}
