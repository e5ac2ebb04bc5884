import { describe, expect, it } from '@jest/globals';
import { Topic } from '../../../shared/domain/classification/vocabulary.ts';
import { decideRoute } from '../../../shared/domain/routing/decide-route.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { aClassified, minutesIn, practice } from '../../support/paging.ts';
import { after } from '../../support/work-items.ts';

const route = (changes: Partial<WorkItem>, staffed = false) => {
  const { team, queue, priority, page, task } = decideRoute(aClassified(changes), practice, { staffed });
  return [team, queue, priority, page ? 'page' : '-', task ? 'task' : '-'];
};
const dueIn = (changes: Partial<WorkItem>, staffed = false) =>
  minutesIn(decideRoute(aClassified(changes), practice, { staffed }).due.toString());
const unsure: Partial<WorkItem> = { certainty: 'unsure', topics: [] };
const routine = (...topics: Topic[]): Partial<WorkItem> => ({ urgency: 'routine', topics });

describe('routing', () => {
  it.each<[string, Partial<WorkItem>, boolean, unknown[]]>([
    ['an emergency', { urgency: 'emergency' }, false, ['on-call', 'assistants', 1, 'page', 'task']],
    ['urgent', { urgency: 'urgent' }, false, ['on-call', 'assistants', 1, 'page', 'task']],
    ['urgent and unsure: the medical key', { ...unsure, urgency: 'urgent' }, true, ['on-call', 'assistants', 1, 'page', 'task']],
    ['same-day', { urgency: 'same-day' }, true, ['on-call', 'assistants', 2, 'page', '-']],
    ['unsure, an assistant is signed in', { ...unsure, urgency: 'same-day' }, true, ['assistants', 'assistants', 2, '-', 'task']],
    ['unsure, nobody is signed in', { ...unsure, urgency: 'same-day' }, false, ['on-call', 'assistants', 2, 'page', '-']],
    ['routine but unsure, nobody is signed in', { ...unsure, urgency: 'routine' }, false, ['on-call', 'assistants', 2, 'page', '-']],
    ['routine about a symptom', routine('symptom'), true, ['on-call', 'assistants', 4, 'page', '-']],
    ['routine about a medicine and a bill', routine('billing', 'medication'), true, ['on-call', 'assistants', 4, 'page', '-']],
    ['a refill', routine('refill'), false, ['assistants', 'assistants', 3, '-', 'task']],
    ['an appointment', routine('appointment'), false, ['assistants', 'assistants', 4, '-', 'task']],
    ['a bill', routine('billing'), false, ['billing', 'staff', 4, '-', 'task']],
    ['insurance', routine('insurance'), false, ['billing', 'staff', 4, '-', 'task']],
    ['privacy', routine('privacy'), false, ['privacy', 'staff', 4, '-', 'task']],
    ['a complaint about a bill', routine('billing', 'complaint'), false, ['manager', 'staff', 4, '-', 'task']],
    ['a missed call', { ...routine('other'), kind: 'missed-call' }, false, ['assistants', 'assistants', 3, '-', 'task']],
  ])('%s', (_name, changes, staffed, expected) => {
    expect(route(changes, staffed)).toEqual(expected);
  });

  it.each(['emergency', 'urgent', 'same-day'] as const)(
    'pages for everything %s that is sure, whatever it is about and whoever is signed in',
    (urgency) => {
      for (const topic of Topic.options)
        for (const staffed of [true, false])
          expect(decideRoute(aClassified({ urgency, topics: [topic] }), practice, { staffed })).toMatchObject({
            page: true,
            team: 'on-call',
          });
    },
  );

  it('leaves nothing that is not sure without ears: a page, or an assistant and a timer', () => {
    for (const urgency of ['emergency', 'urgent', 'same-day', 'routine'] as const)
      for (const staffed of [true, false]) {
        const { page, timers } = decideRoute(aClassified({ urgency, certainty: 'unsure' }), practice, { staffed });
        expect(page || timers.some(({ kind }) => kind === 'unsure')).toBe(true);
      }
  });

  it.each([
    ['an emergency is called back within 2 minutes', { urgency: 'emergency' }, 2],
    ['urgent is accepted within 10', { urgency: 'urgent' }, 10],
    ['same-day is reviewed within 60', { urgency: 'same-day' }, 60],
    ['a promise that comes sooner counts', { urgency: 'same-day', promisedAt: after({ minutes: 30 }).toString() }, 30],
    ['a promise that comes later does not', { urgency: 'urgent', promisedAt: after({ minutes: 30 }).toString() }, 10],
  ] as const)('%s', (_promise, changes, minutes) => {
    expect(dueIn(changes)).toBe(minutes);
  });

  it('has an unsure message heard within 15 minutes of its classification', () => {
    expect(dueIn({ ...unsure, topics: [], urgency: 'same-day' }, true)).toBe(15);
  });

  it('counts from the end of the call while nothing is classified', () => {
    const waiting = { classifiedAt: undefined, receivedAt: after({ minutes: -5 }).toString() };
    expect(dueIn({ ...waiting, urgency: 'urgent', certainty: 'unsure' })).toBe(5);
  });

  it('gives the roles of the practice until the end of the next business day', () => {
    expect(decideRoute(aClassified(routine('billing')), practice, { staffed: false }).due.toString()).toBe('2026-03-03T22:00:00Z');
  });

  it('reminds of a promise a quarter of an hour before it', () => {
    const { timers } = decideRoute(aClassified({ ...routine('refill'), promisedAt: after({ hours: 10 }).toString() }), practice, {
      staffed: false,
    });
    expect(timers).toEqual([expect.objectContaining({ kind: 'promise', fireAt: after({ hours: 9, minutes: 45 }).toString() })]);
  });
});

describe('business days in routing', () => {
  it.each([
    ['the Friday before the clocks go forward', '2026-03-07T01:00:00Z', '2026-03-09T21:00:00Z'],
    ['the Friday before the clocks go back', '2026-10-31T01:00:00Z', '2026-11-02T22:00:00Z'],
    ['the evening before Thanksgiving', '2026-11-26T01:00:00Z', '2026-11-30T22:00:00Z'],
  ])('%s', (_when, at, due) => {
    const item = aClassified({ ...routine('billing'), classifiedAt: at });
    expect(decideRoute(item, practice, { staffed: false }).due.toString()).toBe(due);
  });
});
