import * as z from 'zod';
import { WorkItemState, type WorkItem } from './work-item.ts';

/** A touch, in four parts. All four are needed to close. */
export const Touch = z.object({
  attempted: z.string().min(1),
  completed: z.string().min(1),
  patientSaid: z.string().min(1),
  remainsOpen: z.string().min(1),
});
export type Touch = z.infer<typeof Touch>;

export const Happening = z.enum([
  'received',
  'recording-attached',
  'classified',
  'no-transcript',
  'routed',
  'task-offered',
  'task-ended-without-form',
  'escalation-opened',
  'page-due',
  'paged',
  'page-unanswered',
  'page-passed',
  'acknowledged',
  'patient-reached',
  'patient-not-reached',
  'ladder-exhausted',
  'timer-moved',
  'touch',
  'promise-missed',
  'promise-moved',
  'lifted',
  'call-back-due',
  'reopened',
  'answered-by-desk',
]);
export type Happening = z.infer<typeof Happening>;

/** One row of the history: append-only, keyed by what caused it, so that a repeat of the cause writes nothing. */
export const HistoryEntry = z.object({
  schema: z.literal(1),
  itemId: z.string(),
  /** When the cause happened (not when it was written): part of the key, so it must be the same in a repeat. */
  at: z.iso.datetime({ offset: true }),
  /** The causing event's id. */
  cause: z.string(),
  what: Happening,
  /** The state after it. */
  state: WorkItemState,
  /** Who did it: a person of the practice, an agent's id, or absent for the system. */
  by: z.string().optional(),
  touch: Touch.optional(),
  /** Ids and codes only. */
  details: z.record(z.string(), z.string()).optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The row of what happened, with the state of the item as it is `after`. */
export function entryOf(after: Pick<WorkItem, 'id' | 'state'>, row: Omit<HistoryEntry, 'schema' | 'itemId' | 'state'>): HistoryEntry {
  return { schema: 1, itemId: after.id, state: after.state, ...row };
}
