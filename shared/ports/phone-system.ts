import type { Temporal } from '../domain/time.ts';

/** What Connect knows of a contact. */
export interface KnownContact {
  readonly contactId: string;
  readonly channel: string;
  readonly initiationMethod: string;
  readonly relatedContactId?: string;
  /** The first contact of the call that this is a part of, and the one just before. */
  readonly initialContactId?: string;
  readonly previousContactId?: string;
  /** When somebody, or a machine, had answered. */
  readonly connectedAt?: string;
  readonly customerNumber?: string;
  readonly systemNumber?: string;
  readonly initiatedAt?: string;
  readonly disconnectedAt?: string;
  readonly queueArn?: string;
  readonly agentId?: string;
  readonly agentAcceptedAt?: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Locations (`<bucket>/<key>`) of the recordings. */
  readonly recordings: readonly string[];
}

export interface TaskRequest {
  readonly workItemId: string;
  readonly queueArn: string;
  /** 1 is first, 4 last. */
  readonly priority: 1 | 2 | 3 | 4;
  readonly practiceId: string;
  /** The same token gives the same task. */
  readonly token: string;
}

export interface PageCall {
  readonly to: string;
  readonly from: string;
  readonly workItemId: string;
  readonly pageId: string;
  /** The same token gives the same call. */
  readonly token: string;
}

export interface ReminderCall {
  readonly to: string;
  readonly from: string;
  readonly practiceId: string;
  readonly language: string;
  readonly appointmentId: string;
  /** The same token gives the same call. */
  readonly token: string;
}

export interface EndedContact {
  readonly contactId: string;
  readonly channel: string;
  readonly initiationMethod: string;
  readonly disconnectedAt: string;
}

/** Amazon Connect, as far as the product needs it. */
export interface PhoneSystem {
  /** Throws CONTACT_UNKNOWN_TO_CONNECT. */
  describe(contactId: string): Promise<KnownContact>;
  /** Returns the task's contact id. */
  startTask(task: TaskRequest): Promise<string>;
  /** Returns the call's contact id. */
  startPageCall(call: PageCall): Promise<string>;
  /** Returns the call's contact id. */
  startReminderCall(call: ReminderCall): Promise<string>;
  /** Moves a waiting contact to the front: priority 1. A contact that is no longer waiting is left alone. */
  lift(contactId: string): Promise<void>;
  /** Ends a task. One that has already ended is left alone. */
  endTask(contactId: string): Promise<void>;
  /** Whether an assistant is signed in for this queue. */
  isStaffed(queueArn: string): Promise<boolean>;
  /** Inbound voice contacts that ended in a window, by Connect's own list. */
  inboundCallsEnded(from: Temporal.Instant, to: Temporal.Instant): Promise<EndedContact[]>;
  /** Voice contacts that we placed by the API and that ended in a window, by the same list. */
  outboundCallsEnded(from: Temporal.Instant, to: Temporal.Instant): Promise<EndedContact[]>;
  /** Tasks that ended in a window, by the same list. */
  tasksEnded(from: Temporal.Instant, to: Temporal.Instant): Promise<EndedContact[]>;
  /** Returns the ARN of the queue with this name, made when absent. */
  ensureQueue(name: string, hoursArn: string): Promise<string>;
}
