import type { CallHappening } from '../call-event.ts';
import type { Contact } from '../contact.ts';
import type { Invocation } from '../world.ts';
import type { Block, Flow } from './flow.ts';
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
  readonly instanceArn: string;
  readonly region: string;
  now(): number;
  wait(ms: number): Suspension<void>;
  invoke(functionArn: string, event: unknown, limitMs: number): Suspension<Invocation>;
  /** Invokes without waiting; gives the id by which the answer is known. */
  invokeLater(functionArn: string, event: unknown, limitMs: number): string;
  /** The answer of such an invocation; undefined before it is there. */
  invocation(id: string): Invocation | undefined;
  /** Resumes when that invocation has ended: with true, or with false after `limitMs`. One that is not there never ends. */
  invoked(id: string, limitMs: number): Suspension<boolean>;
  isFunctionAllowed(functionArn: string): boolean;
  hoursOpen(hours: string): boolean | undefined;
  hoursOf(queue: string): string | undefined;
  staff(queue: string, metric: StaffMetric): number | undefined;
  /** What GetMetricData puts under $.Metrics; undefined when there is no such queue. */
  queueMetrics(queue: string, channel: Contact['channel']): Record<string, unknown> | undefined;
  queueName(queue: string): string | undefined;
  callerIdOf(queue: string): string | undefined;
  /** The flow, or undefined when there is none of that id. */
  flow(id: string): Flow | undefined;
  flowExists(id: string): boolean;
  module(id: string): Flow | undefined;
  /** What a recorded prompt of the instance sounds like. */
  prompt(id: string): Prompt | undefined;
  dataTable(id: string): readonly Readonly<Record<string, string>>[] | undefined;
  /** The queue that is an agent's own; undefined when there is no such agent. */
  queueOfAgent(agent: string): string | undefined;
  canQueue(queue: string): 'yes' | 'full' | 'unknown';
  enqueue(queue: string): void;
  transfer(to: string, limitMs: number, callerId: string | undefined): Suspension<TransferOutcome>;
  /** Waits until the called person has answered; an agent's call is placed now, with this caller id. */
  answered(callerId?: string): Suspension<void>;
  /** A number as it can be called, or why it cannot. */
  dialable(number: string): { readonly number: string } | 'InvalidCallbackNumber' | 'CallbackNumberNotDialable';
  callBack(request: CallbackRequest): void;
  showView(view: ShownView): Suspension<ViewAnswer | undefined>;
  viewExists(id: string): boolean;
  /** The task's id; undefined when contacts make contacts without end. */
  createTask(task: TaskRequest): string | undefined;
  /** Starts or stops streaming what the customer hears and says; gives the stream, or undefined when the instance has no place for it. */
  stream(on: boolean): MediaStream | undefined;
  /** Lets a paused contact go on; false when it is not paused. */
  resume(): boolean;
  related(): Contact | undefined;
  /** The agent whose contact it is, in whispers and holds. */
  agent(): AgentFacts | undefined;
  /** A whole number from 1 to 100, by chance. */
  percentage(): number;
  changed(properties: readonly string[], contact?: Contact): void;
  report(happening: CallHappening): void;
  /** Counts a use of a flow's error branch. */
  flowError(flow: string): void;
  /** Tests only: the error that a block is to fail with. */
  forcedError(block: Block): string | undefined;
}

export interface AgentFacts {
  readonly UserName: string;
  readonly FirstName: string;
  readonly LastName: string;
  readonly ARN: string;
}

export interface MediaStream {
  readonly StreamARN: string;
  readonly StartTimestamp: string;
  readonly StartFragmentNumber: string;
  readonly StopTimestamp?: string;
  readonly StopFragmentNumber?: string;
}

export interface CallbackRequest {
  readonly number: string;
  readonly queue: string;
  readonly delayMs: number;
  readonly attempts: number;
  readonly retryMs: number;
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
  readonly delayMs: number;
}
