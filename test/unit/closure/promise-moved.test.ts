import { describe, expect, it } from '@jest/globals';
import { allowedOutcomes } from '../../../shared/domain/guide/allowed-outcomes.ts';
import { applyTouch } from '../../../shared/domain/guide/apply-touch.ts';
import { guideView } from '../../../shared/domain/guide/guide-view.ts';
import { promiseMoved } from '../../../shared/domain/closure/promise-moved.ts';
import { withClosures } from '../../../shared/domain/closure/with-closures.ts';
import type { Closure } from '../../../shared/domain/closure/closure.ts';
import type { Grant } from '../../../shared/domain/work-item/grant.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { aClosure } from '../../support/closures.ts';
import { examplePractice } from '../../support/practices.ts';
import { aWorkItem } from '../../support/work-items.ts';
import { at } from '../hours/an-office.ts';

const practice = examplePractice('maple-street-family-medicine');
const tuesdayNight = at('2026-11-24T21:00');
const endOfWednesday = at('2026-11-25T17:00').toString();
const endOfMonday = at('2026-11-30T17:00').toString();

/** A routine message that the front desk has, and whose caller was told "by the end of tomorrow, Wednesday". */
const promised = (changes: Partial<WorkItem> = {}): WorkItem =>
  aWorkItem({
    practiceId: practice.id,
    state: 'waiting',
    urgency: 'routine',
    certainty: 'sure',
    topics: ['billing'],
    reasons: [],
    owner: { team: 'front-desk' },
    routedUrgency: 'routine',
    receivedAt: tuesdayNight.subtract({ hours: 1 }).toString(),
    due: endOfWednesday,
    promisedAt: endOfWednesday,
    taskContactId: 'task-1',
    tasks: 1,
    ...changes,
  });

const movedBy = (closures: readonly Closure[], item = promised(), now = tuesdayNight) =>
  promiseMoved(item, { settings: practice, live: withClosures(practice, closures) }, now);

describe('a promise that a closure breaks', () => {
  it('moves to the end of the next business day, and the caller is told by the assistants now', () => {
    const moved = movedBy([aClosure()]);
    expect(moved?.item).toMatchObject({
      version: 2,
      promisedAt: endOfMonday,
      promiseMovedFrom: endOfWednesday,
      owner: { team: 'assistants' },
      taskContactId: undefined,
      state: 'waiting',
    });
    expect(moved?.set).toEqual([
      { itemId: promised().id, kind: 'promise', fireAt: at('2026-11-30T16:45').toString() },
      { itemId: promised().id, kind: 'call-back', fireAt: tuesdayNight.toString() },
    ]);
    expect(moved?.entry).toMatchObject({ what: 'promise-moved', by: 'r-alvarez', details: { from: endOfWednesday, to: endOfMonday } });
  });

  it('stays in the hands of the assistants who have it', () => {
    const moved = movedBy([aClosure()], promised({ owner: { team: 'assistants' } }));
    expect(moved?.item).toMatchObject({ taskContactId: 'task-1', due: endOfWednesday, promisedAt: endOfMonday });
    expect(moved?.set.map(({ kind }) => kind)).toEqual(['promise']);
  });

  it('is found once: what was moved is no longer in the closed time', () => {
    const moved = movedBy([aClosure()]);
    expect(moved && movedBy([aClosure()], moved.item)).toBeUndefined();
  });

  it('is moved on when the day after is closed too', () => {
    const monday = aClosure({ id: 'monday', day: '2026-11-30', until: at('2026-12-01T00:00').toString() });
    expect(movedBy([aClosure(), monday])?.item.promisedAt).toBe(at('2026-12-01T17:00').toString());
  });

  const unbroken: [string, WorkItem, Closure[]?][] = [
    ['that was given in minutes', promised({ promisedAt: at('2026-11-25T14:30').toString() })],
    ['of another day', promised({ promisedAt: endOfMonday })],
    ['about something clinical', promised({ urgency: 'same-day', topics: ['symptom'] })],
    ['about something that is not understood', promised({ certainty: 'unsure' })],
    ['that somebody kept', promised({ calledAt: tuesdayNight.toString() })],
    ['of an item that is closed', promised({ state: 'closed' })],
    ['of an item that nobody has routed yet', promised({ state: 'classified' })],
    ['that was never given', promised({ promisedAt: undefined })],
    [
      'on a day that opens late',
      promised(),
      [aClosure({ kind: 'late-opening', opensAt: '10:00', until: at('2026-11-25T10:00').toString() })],
    ],
    ['by a closure that was taken back', promised(), [aClosure({ takenBackAt: tuesdayNight.toString() })]],
    ['when nothing is closed', promised(), []],
  ];
  const each = unbroken.map(([which, item, closures = [aClosure()]]): [string, WorkItem, Closure[]] => [which, item, closures]);
  it.each(each)('is none %s', (_, item, closures) => {
    expect(movedBy(closures, item)).toBeUndefined();
  });

  it('is broken for good when its time has passed, and the closure excuses nothing', () => {
    expect(movedBy([aClosure()], promised(), at('2026-11-25T17:00'))).toBeUndefined();
  });

  it('is moved by a closure in the middle of the day, before its time', () => {
    expect(movedBy([aClosure({ at: at('2026-11-25T10:00').toString() })], promised(), at('2026-11-25T10:01'))?.item.promisedAt).toBe(
      endOfMonday,
    );
  });
});

describe('the guide of an item whose promise was moved', () => {
  const moved = promised({ promisedAt: endOfMonday, promiseMovedFrom: endOfWednesday });
  const grant: Grant = {
    schema: 1,
    agentId: 'a',
    person: 'A',
    role: 'assistant',
    licensed: false,
    languages: [],
    practices: [],
    suspended: false,
  };
  const shown = (item: WorkItem) =>
    JSON.stringify(guideView({ item, words: {}, practice, allowed: allowedOutcomes(item, grant), audioLink: undefined }).sections[0]);

  it('says first what to tell the caller, in the language of the call', () => {
    expect(shown(moved)).toContain('The office is closed on Wednesday, November 25. We will call you by the end of Monday, November 30.');
    expect(shown({ ...moved, language: 'es-US' })).toContain(
      'cerrada el miércoles, 25 de noviembre. Le llamaremos a más tardar el lunes, 30 de noviembre.',
    );
    expect(shown(promised())).not.toContain('closed on');
  });

  it('says it no more once somebody has written a touch', () => {
    const { item } = applyTouch(moved, { outcome: 'hand-off', by: 'a', handOffTo: 'billing' }, tuesdayNight);
    expect(shown(item)).not.toContain('closed on');
    expect(item).toMatchObject({ promisedAt: endOfMonday, due: endOfMonday, owner: { team: 'billing' } });
  });
});
