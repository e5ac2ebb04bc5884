import { fault } from '../../errors/fault.ts';
import type { Temporal } from '../time.ts';
import type { WorkItem, WorkItemState } from './work-item.ts';

export type WorkItemAction = 'classify' | 'assign' | 'start' | 'escalate' | 'reach' | 'await-patient' | 'hand-off' | 'close' | 'reopen';
type Moves = Partial<Record<WorkItemAction, WorkItemState>>;

const whileSomebodyWorks = {
  assign: 'waiting',
  start: 'in-progress',
  escalate: 'escalated',
  'await-patient': 'waiting-patient',
  'hand-off': 'waiting-internal',
  close: 'closed',
} as const satisfies Moves;

/** Every legal move. A move that is not in this table cannot happen. Classifying again, with better words, moves nothing. */
const moves = {
  received: { classify: 'classified', assign: 'waiting', escalate: 'escalated' },
  classified: { ...whileSomebodyWorks, classify: 'classified' },
  waiting: { ...whileSomebodyWorks, classify: 'waiting' },
  'in-progress': { ...whileSomebodyWorks, classify: 'in-progress' },
  // An escalation ends when the patient is reached: until then neither a task nor a hand-off takes the item out of it.
  escalated: {
    classify: 'escalated',
    assign: 'escalated',
    start: 'escalated',
    escalate: 'escalated',
    'hand-off': 'escalated',
    reach: 'waiting-internal',
  },
  'waiting-patient': { ...whileSomebodyWorks, classify: 'waiting-patient' },
  'waiting-internal': { ...whileSomebodyWorks, classify: 'waiting-internal', assign: 'waiting-internal' },
  closed: { reopen: 'reopened' },
  reopened: { ...whileSomebodyWorks, classify: 'reopened' },
} as const satisfies Record<WorkItemState, Moves>;

/** The moves that are legal in a state, and where each leads. */
export const legalMoves = (state: WorkItemState): Moves => moves[state];

/** The state `action` leads to, or undefined when the move is not legal. */
export function nextState(state: WorkItemState, action: WorkItemAction): WorkItemState | undefined {
  return legalMoves(state)[action];
}

/** The item after `action`, one version later. Throws WORK_ITEM_MOVE_NOT_ALLOWED for a move that is not in the table. */
export function advance(item: WorkItem, action: WorkItemAction, now: Temporal.Instant): WorkItem {
  const state = nextState(item.state, action);
  if (!state) throw fault('WORK_ITEM_MOVE_NOT_ALLOWED', { id: item.id, from: item.state, action });
  return { ...unmoved(item, now), state };
}

/** The item one version later, in the state that it had: something about it changed, and it moved nowhere. */
export const unmoved = (item: WorkItem, now: Temporal.Instant): WorkItem => ({
  ...item,
  version: item.version + 1,
  changedAt: now.toString(),
});
