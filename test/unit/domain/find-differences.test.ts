import { describe, expect, it } from '@jest/globals';
import { hasNext, timerBack } from '../../../shared/domain/reconciliation/find-differences.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { aClassified } from '../../support/paging.ts';
import { after, evening } from '../../support/work-items.ts';

const later = after({ hours: 2 }).toString();
const paging = { openedAt: evening.toString(), pages: 1 };
const ended = new Set(['task-ended']);

describe('what brings an open item back', () => {
  it.each<[string, Partial<WorkItem>, boolean]>([
    ['a live task', { taskContactId: 'task-1' }, true],
    ['a planned call-back', { timers: { 'call-back': later } }, true],
    ['the clock of its pages', { timers: { page: later } }, true],
    ['nothing', {}, false],
    ['a task that has ended', { taskContactId: 'task-ended' }, false],
    ['a promise alone: it only lifts a task', { timers: { promise: later } }, false],
    ['a promise beside a task that has ended', { taskContactId: 'task-ended', timers: { promise: later } }, false],
    ['nothing, and it is closed', { state: 'closed' }, true],
  ])('%s', (_name, changes, expected) => {
    expect(hasNext(aClassified({ state: 'waiting', ...changes }), ended)).toBe(expected);
  });

  it.each<[string, Partial<WorkItem>, string]>([
    ['the next page, of an escalation whose clock was lost', { escalation: paging }, 'page'],
    ['a question to who accepted', { escalation: { ...paging, acknowledgedAt: later, acknowledgedBy: 'dr-lindqvist' } }, 'patient-contact'],
    ['a page, of a clinical item that was never routed', {}, 'unsure'],
    ['a page, of one that nobody is sure of', { urgency: 'same-day', certainty: 'unsure', topics: [] }, 'unsure'],
    ['a task, once the patient was reached', { escalation: { ...paging, reachedAt: later } }, 'call-back'],
    ['a task, of a routine item', { urgency: 'routine', topics: ['refill'] }, 'call-back'],
  ])('when it has nothing: %s', (_name, changes, expected) => {
    expect(timerBack(aClassified(changes))).toBe(expected);
  });
});
