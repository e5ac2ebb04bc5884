import * as z from 'zod';
import { Certainty, Topic, Urgency } from '../classification/vocabulary.ts';
import { Asked } from './contact.ts';
import { TimerKind } from './timer.ts';

/** The loop that somebody owns. It holds ids and states; what the caller said is kept apart, in Words. */
export const WorkItemState = z.enum([
  'received',
  'classified',
  'waiting',
  'in-progress',
  'escalated',
  'waiting-patient',
  'waiting-internal',
  'closed',
  'reopened',
]);
export type WorkItemState = z.infer<typeof WorkItemState>;

/** Who answers for an item: the on-call clinician, the assistants, or a role of the practice. */
export const Team = z.enum(['on-call', 'assistants', 'front-desk', 'nurse', 'billing', 'privacy', 'manager']);
export type Team = z.infer<typeof Team>;

/** How the caller left: with a message, without one, after speaking with an assistant, or having asked something of their appointment by key. */
export const WorkItemKind = z.enum(['message', 'missed-call', 'answered', 'appointment']);
export type WorkItemKind = z.infer<typeof WorkItemKind>;

const Instant = z.iso.datetime({ offset: true });

/** One attempt to get the patient called back by a licensed person; it ends when that person says the patient was reached. */
export const Escalation = z.object({
  openedAt: Instant,
  /** How many page calls were started. */
  pages: z.int().nonnegative(),
  acknowledgedBy: z.string().optional(),
  acknowledgedAt: Instant.optional(),
  reachedAt: Instant.optional(),
  reachedBy: z.string().optional(),
  /** The page call on which it was last said that the patient was not reached yet. */
  notReachedOn: z.int().optional(),
  /** Set when the ladder ran out before the patient was reached: a safety event. */
  exhaustedAt: Instant.optional(),
});
export type Escalation = z.infer<typeof Escalation>;

/** What whoever calls back should know of the call, beyond its words. */
export const CallFact = z.enum(['relay', 'calls-again', 'professional', 'recording-refused', 'call-back-asked']);
export type CallFact = z.infer<typeof CallFact>;

export const WorkItem = z.object({
  schema: z.literal(1),
  id: z.string(),
  version: z.int().positive(),
  practiceId: z.string(),
  contactId: z.string(),
  line: z.string(),
  language: z.string(),
  kind: WorkItemKind,
  medicalKey: z.boolean(),
  /** What was asked of an appointment by key, also when a message followed. */
  asked: Asked.optional(),
  state: WorkItemState,
  urgency: Urgency,
  certainty: Certainty,
  /** The urgency with which it was last routed: one that became worse since then is routed again. */
  routedUrgency: Urgency.optional(),
  topics: z.array(Topic),
  /** Codes that say why it was classified as it is; never the caller's words. */
  reasons: z.array(z.string()),
  callFacts: z.array(CallFact).default([]),
  /** What the caller chose in the menu: a hint for people, never a judgement. */
  chose: z.string().optional(),
  owner: z.object({ team: Team, person: z.string().optional() }),
  /** When the owner must have acted. */
  due: Instant,
  /** When the call was over; every target is counted from here. */
  receivedAt: Instant,
  /** The same as a local date of the practice, yyyy-mm-dd. */
  day: z.iso.date(),
  changedAt: Instant,
  classifiedAt: Instant.optional(),
  /** The time by which the caller was told that someone calls. */
  promisedAt: Instant.optional(),
  /** The time that the caller was told before a closure of the office moved it; gone when somebody has written a touch since. */
  promiseMovedFrom: Instant.optional(),
  /** When it was found that nobody had called by then: the next report counts it. */
  promiseMissedAt: Instant.optional(),
  hasRecording: z.boolean(),
  hasTranscript: z.boolean(),
  /** The live Connect task, and how many tasks this item has had. */
  taskContactId: z.string().optional(),
  tasks: z.int().nonnegative(),
  escalation: Escalation.optional(),
  /** The future moments that are planned for it, by kind: kept by the store, from what each change sets and clears. */
  timers: z.partialRecord(TimerKind, Instant).default({}),
  firstTouchAt: Instant.optional(),
  /** When a form first said that the patient was called; passing an item on is a touch, and no call. */
  calledAt: Instant.optional(),
  closedAt: Instant.optional(),
  closedBy: z.string().optional(),
  /** practice # HMAC of the caller's number; absent when the number identifies nobody. */
  callerKey: z.string().optional(),
});
export type WorkItem = z.infer<typeof WorkItem>;

/** What the caller said and from where: only in the table, under the customer-managed key. */
export const Words = z.object({
  callerNumber: z.string().optional(),
  callbackNumber: z.string().optional(),
  /** The patient's, as it was keyed: yyyy-mm-dd. */
  birthDate: z.string().optional(),
  transcript: z.string().optional(),
  transcriptConfidence: z.number().optional(),
  evidence: z.array(z.object({ start: z.int(), end: z.int(), rule: z.string() })).optional(),
  recordingKey: z.string().optional(),
});
export type Words = z.infer<typeof Words>;

/** The item's id derives from the contact's, so that every creator makes the same one. */
export const workItemIdOf = (contactId: string): string => `wi-${contactId}`;

/** Whether somebody still has to act. */
export const isOpen = ({ state }: Pick<WorkItem, 'state'>): boolean => state !== 'closed';
