import type { CallHappening } from '../call-event.ts';
import type { Contact } from '../contact.ts';
import type { Invocation } from '../world.ts';
import type { Block, Flow } from './flow.ts';
import type { References } from './references.ts';
import type { Suspension } from './step.ts';

export interface Prompt {
  readonly text: string;
  readonly ms: number;
}

/** How a block asks for keys. A menu takes one; a stored input takes more, up to a terminator, a length or a pause. */
export interface Question {
  readonly prompt: Prompt | undefined;
  readonly firstKeyMs: number;
  readonly betweenKeysMs: number;
  readonly maxKeys: number;
  readonly terminator: string | undefined;
  readonly cancelKey: string | undefined;
  /** Keys with a branch of their own. */
  readonly keys: readonly string[];
  readonly stores: boolean;
}

/** The sound of a call, as a block may use it. */
export interface Line {
  say(prompt: Prompt, block: string): Suspension<void>;
  /** Gives the keys pressed, or undefined when the time was over before the first. */
  ask(question: Question, block: string): Suspension<string | undefined>;
  record(on: boolean): void;
  /** The voice of the prompts from now on. */
  speakAs(voice: string): void;
}

export type TransferOutcome = 'over' | 'CallFailed' | 'ConnectionTimeLimitExceeded';
export type StaffMetric =
  | 'NumberOfAgentsAvailable'
  | 'NumberOfAgentsStaffed'
  | 'NumberOfAgentsOnline'
  | 'NumberOfContactsInQueue'
  | 'OldestContactInQueueAgeSeconds';

/** Everything that a block may touch beyond its contact. What is refused is told by its reason. */
export interface Stage {
  readonly line: Line | undefined;
  now(): number;
  wait(ms: number): Suspension<void>;
  invoke(functionArn: string, event: unknown, limitMs: number): Suspension<Invocation>;
  isFunctionAllowed(functionArn: string): boolean;
  hoursOpen(hours: string): boolean | undefined;
  staff(queue: string, metric: StaffMetric): number | undefined;
  queueName(queue: string): string | undefined;
  /** The flow, or undefined when there is none of that id. */
  flow(id: string): Flow | undefined;
  flowExists(id: string): boolean;
  canQueue(queue: string): 'yes' | 'full' | 'unknown';
  enqueue(queue: string): void;
  transfer(to: string, limitMs: number, callerId: string | undefined): Suspension<TransferOutcome>;
  answered(): Suspension<void>;
  showView(view: ShownView): Suspension<ViewAnswer | undefined>;
  viewExists(id: string): boolean;
  createTask(task: TaskRequest): string;
  related(): Contact | undefined;
  changed(properties: readonly string[], contact?: Contact): void;
  report(happening: CallHappening): void;
  /** Counts a use of a flow's error branch. */
  flowError(flow: string): void;
  /** Tests only: the error that a block is to fail with. */
  forcedError(block: Block): string | undefined;
  instanceArn: string;
}

export interface ShownView {
  readonly block: string;
  readonly view: string;
  readonly data: Record<string, unknown>;
  readonly actions: readonly string[];
  readonly limitMs: number;
}

export interface ViewAnswer {
  readonly action: string;
  readonly result: unknown;
}

export interface TaskRequest {
  readonly name: string;
  readonly description?: string;
  readonly flow: string;
  readonly attributes: Record<string, string>;
  readonly references: Record<string, { readonly Type: string; readonly Value: string }>;
}

/** One run of a flow for one contact, and what lives only as long as it. */
export interface Session {
  readonly contact: Contact;
  readonly stage: Stage;
  flow: Flow;
  external: unknown;
  storedInput: string;
  flowAttributes: Record<string, string>;
  views: { Action: string; ViewResultData: unknown } | undefined;
  taskId: string | undefined;
  voice: string | undefined;
  readonly loops: Map<string, number>;
}

export function newSession(contact: Contact, flow: Flow, stage: Stage): Session {
  return {
    contact,
    flow,
    stage,
    external: {},
    storedInput: '',
    flowAttributes: {},
    views: undefined,
    taskId: undefined,
    voice: undefined,
    loops: new Map(),
  };
}

const address = (number: string | undefined) => ({ Address: number ?? '', Type: 'TELEPHONE_NUMBER' });

/** What `$.…` may refer to in this session. Roots that are not here (Lex, Modules, …) are faults, not empty texts. */
export function referencesOf(session: Session): References {
  const { contact, stage } = session;
  return {
    ContactId: contact.id,
    InitialContactId: contact.initialId,
    PreviousContactId: contact.previousId,
    RelatedContactId: contact.relatedId,
    Channel: contact.channel,
    InitiationMethod: contact.initiation,
    InstanceARN: stage.instanceArn,
    CustomerEndpoint: address(contact.customer),
    SystemEndpoint: address(contact.system),
    Queue: queueOf(session),
    LanguageCode: contact.language ?? 'en-US',
    TextToSpeechVoice: session.voice ?? 'Joanna',
    CustomerId: contact.customerId,
    Name: contact.name,
    Description: contact.description,
    Attributes: contact.attributes,
    FlowAttributes: session.flowAttributes,
    External: session.external,
    StoredCustomerInput: session.storedInput,
    Views: session.views,
    Task: { ContactId: session.taskId },
    References: contact.references,
    SegmentAttributes: contact.segment,
  };
}

function queueOf({ contact, stage }: Session) {
  const queue = contact.queue ?? contact.targetQueue;
  return queue === undefined ? undefined : { ARN: queue, Name: stage.queueName(queue) };
}
