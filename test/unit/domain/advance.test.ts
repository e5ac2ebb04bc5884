import { describe, expect, it } from '@jest/globals';
import { advance, nextState, type WorkItemAction } from '../../../shared/domain/work-item/advance.ts';
import type { WorkItemState } from '../../../shared/domain/work-item/work-item.ts';
import { after, aWorkItem } from '../../support/work-items.ts';

const no = undefined;
const worked = {
  assign: 'waiting',
  start: 'in-progress',
  escalate: 'escalated',
  reach: no,
  'await-patient': 'waiting-patient',
  'hand-off': 'waiting-internal',
  close: 'closed',
  reopen: no,
} as const;
const nothing = { ...worked, assign: no, start: no, escalate: no, 'await-patient': no, 'hand-off': no, close: no } as const;

/** The whole table, the other way round. A new state or action does not compile until it is here. */
const expected: Record<WorkItemState, Record<WorkItemAction, WorkItemState | undefined>> = {
  received: { ...nothing, classify: 'classified', assign: 'waiting', escalate: 'escalated' },
  classified: { ...worked, classify: 'classified' },
  waiting: { ...worked, classify: 'waiting' },
  'in-progress': { ...worked, classify: 'in-progress' },
  escalated: {
    ...nothing,
    classify: 'escalated',
    assign: 'escalated',
    start: 'escalated',
    escalate: 'escalated',
    'hand-off': 'escalated',
    reach: 'waiting-internal',
  },
  'waiting-patient': { ...worked, classify: 'waiting-patient' },
  'waiting-internal': { ...worked, classify: 'waiting-internal', assign: 'waiting-internal' },
  closed: { ...nothing, classify: no, reopen: 'reopened' },
  reopened: { ...worked, classify: 'reopened' },
};
const rows = Object.entries(expected).flatMap(([state, actions]) =>
  Object.entries(actions).map(([action, to]) => [state, action, to] as [WorkItemState, WorkItemAction, WorkItemState | undefined]),
);

describe('moving a work item', () => {
  it.each(rows)('%s, %s → %s', (state, action, to) => {
    expect(nextState(state, action)).toBe(to);
  });

  it('makes the next version, at the time of the move', () => {
    expect(advance(aWorkItem({ version: 4 }), 'classify', after({ minutes: 2 }))).toMatchObject({
      version: 5,
      state: 'classified',
      changedAt: after({ minutes: 2 }).toString(),
    });
  });

  it('refuses an illegal move by a name that the runbook knows', () => {
    expect(() => advance(aWorkItem({ state: 'closed' }), 'assign', after({ minutes: 2 }))).toThrow(
      expect.objectContaining({ code: 'WORK_ITEM_MOVE_NOT_ALLOWED', details: { id: aWorkItem().id, from: 'closed', action: 'assign' } }),
    );
  });
});
