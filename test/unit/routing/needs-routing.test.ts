import { describe, expect, it } from '@jest/globals';
import { needsRouting, wantsTask } from '../../../shared/domain/routing/needs-routing.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { aClassified } from '../../support/paging.ts';
import { after, evening } from '../../support/work-items.ts';

const paging = { openedAt: evening.toString(), pages: 1 };
const over = { ...paging, reachedAt: evening.toString(), reachedBy: 'dr-okafor' };

describe('what needs routing', () => {
  it.each<[string, Partial<WorkItem>, boolean]>([
    ['a new item', { state: 'received' }, true],
    ['an item that was classified', { state: 'classified' }, true],
    ['an item that was opened again', { state: 'reopened', routedUrgency: 'urgent', escalation: over }, true],
    ['an item that is paged', { state: 'escalated', routedUrgency: 'urgent', escalation: paging }, false],
    ['an item that became worse', { state: 'escalated', urgency: 'emergency', routedUrgency: 'urgent', escalation: paging }, true],
    ['an unsure item that somebody found to be clinical', { state: 'waiting', urgency: 'same-day', routedUrgency: 'same-day' }, true],
    ['an unsure item with a task', { state: 'waiting', urgency: 'same-day', routedUrgency: 'same-day', certainty: 'unsure' }, false],
    ['a routine item with a task', { state: 'waiting', urgency: 'routine', routedUrgency: 'routine', topics: ['refill'] }, false],
    ['a patient who was reached', { state: 'waiting-internal', routedUrgency: 'urgent', escalation: over }, false],
    ['a closed item', { state: 'closed' }, false],
  ])('%s', (_name, changes, expected) => {
    expect(needsRouting(aClassified(changes))).toBe(expected);
  });
});

describe('what wants a task', () => {
  const assistants: Partial<WorkItem> = { state: 'waiting', owner: { team: 'assistants' } };
  it.each<[string, Partial<WorkItem>, boolean]>([
    ['work of the assistants', assistants, true],
    ['work that has its task', { ...assistants, taskContactId: 'task-1' }, false],
    ['a closed item', { ...assistants, state: 'closed' }, false],
    ['a patient who is called later', { ...assistants, timers: { 'call-back': after({ minutes: 1 }).toString() } }, false],
    ['a patient whose call-back has come', { ...assistants, timers: { 'call-back': evening.toString() } }, true],
    ['an urgent item beside its page', { state: 'escalated', escalation: paging, owner: { team: 'on-call' } }, true],
    [
      'the same after a touch',
      { state: 'escalated', escalation: paging, owner: { team: 'on-call' }, firstTouchAt: evening.toString() },
      false,
    ],
    ['a same-day item beside its page', { state: 'escalated', urgency: 'same-day', escalation: paging, owner: { team: 'on-call' } }, false],
    ['what waits for the clinician', { state: 'waiting-internal', owner: { team: 'on-call' } }, false],
    [
      'what the clinician was given and then turned out routine',
      { state: 'waiting-internal', owner: { team: 'on-call' }, urgency: 'routine', topics: ['billing'] },
      true,
    ],
    ['the front desk, after the patient was reached', { state: 'waiting-internal', escalation: over, owner: { team: 'front-desk' } }, true],
  ])('%s', (_name, changes, expected) => {
    expect(wantsTask(aClassified(changes), evening)).toBe(expected);
  });
});
