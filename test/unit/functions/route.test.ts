import { describe, expect, it } from '@jest/globals';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { aClassified, aNight, assistants, minutesIn, practice, staff } from '../../support/paging.ts';
import { after, evening } from '../../support/work-items.ts';

const refill: Partial<WorkItem> = { urgency: 'routine', topics: ['refill'] };
const bill: Partial<WorkItem> = { urgency: 'routine', topics: ['billing'] };
const unsure: Partial<WorkItem> = { urgency: 'same-day', certainty: 'unsure', topics: [] };

async function routed(changes: Partial<WorkItem> = {}) {
  const night = await aNight(aClassified(changes));
  await night.route();
  return night;
}

describe('routing an item', () => {
  it('pages the on-call clinician for an urgent one, and gives the assistants a task of the first priority', async () => {
    const night = await routed();
    expect(night.phones.calls).toEqual([
      {
        to: '+12025550142',
        from: '+12025550100',
        workItemId: night.phones.tasks[0]?.workItemId,
        pageId: '1',
        token: expect.stringMatching(/#page#1$/),
        contactId: 'call-1',
      },
    ]);
    expect(night.phones.tasks).toEqual([expect.objectContaining({ queueArn: assistants, priority: 1, practiceId: practice.id })]);
    expect(await night.item()).toMatchObject({
      state: 'escalated',
      owner: { team: 'on-call', person: 'dr-lindqvist' },
      escalation: { pages: 1 },
      tasks: 1,
      taskContactId: 'task-1',
      routedUrgency: 'urgent',
    });
    expect(await night.items.page(aClassified().id, 1)).toMatchObject({ contactId: 'call-1', step: 0, stage: 'offer' });
    expect(await night.happenings()).toEqual(expect.arrayContaining(['escalation-opened', 'paged', 'task-offered']));
    expect(minutesIn((await night.timers())['page'])).toBe(5);
  });

  it('gives a refill to the assistants and calls nobody', async () => {
    const night = await routed(refill);
    expect(night.phones.calls).toEqual([]);
    expect(night.phones.tasks).toEqual([expect.objectContaining({ queueArn: assistants, priority: 3 })]);
    expect(await night.item()).toMatchObject({ state: 'waiting', owner: { team: 'assistants' } });
  });

  it("gives a bill to the practice's own staff", async () => {
    const night = await routed(bill);
    expect(night.phones.tasks).toEqual([expect.objectContaining({ queueArn: staff })]);
    expect(await night.item()).toMatchObject({ owner: { team: 'billing' } });
  });

  it("shows it to the assistants while the practice's queue is not made", async () => {
    const night = await aNight(aClassified(bill));
    Object.assign(night.practices, { staffQueue: async () => undefined });
    await night.route();
    expect(night.phones.tasks).toEqual([expect.objectContaining({ queueArn: assistants })]);
  });

  it('has an unsure one heard by an assistant who is signed in, and pages when nobody is', async () => {
    const staffed = await aNight(aClassified(unsure));
    staffed.phones.staff(assistants);
    await staffed.route();
    expect(staffed.phones.calls).toEqual([]);
    expect(minutesIn((await staffed.timers())['unsure'])).toBe(15);

    const alone = await routed(unsure);
    expect(alone.phones.calls).toHaveLength(1);
    expect(alone.phones.tasks).toEqual([]);
  });

  it.each([
    ['when Connect does not say who is signed in', { isStaffed: () => Promise.reject(new Error('throttled')) }, {}],
    ["when the practice's pod has no queue", {}, { pod: 'no-such-pod' }],
  ])('pages for an unsure one %s: nobody is counted on', async (_, phones, settings) => {
    const night = await aNight(aClassified(unsure));
    Object.assign(night.phones, phones);
    Object.assign(night.practices, { live: async () => ({ ...practice, ...settings }) });
    await night.route();
    expect(night.phones.calls).toHaveLength(1);
    expect(await night.item()).toMatchObject({ state: 'escalated', owner: { team: 'on-call' } });
  });

  it('pages for the medical key before anything is understood, and not again when the words say no worse', async () => {
    const night = await routed({ state: 'received', certainty: 'unsure', topics: [], classifiedAt: undefined });
    night.pass({ minutes: 2 });
    await night.change({ state: 'escalated', certainty: 'sure', classifiedAt: night.now().toString() }, 'words');
    await night.route();
    expect([night.phones.calls.length, night.phones.tasks.length]).toEqual([1, 1]);
  });

  it('remembers the time that the caller was told', async () => {
    const night = await routed({ ...refill, promisedAt: after({ hours: 12 }).toString() });
    expect(minutesIn((await night.timers())['promise'])).toBe(12 * 60 - 15);
  });
});

describe('the same news twice', () => {
  it.each([1, 2, 3])('makes one task and one page (%i times more)', async (times) => {
    const night = await routed();
    const before = [await night.item(), await night.happenings(), await night.timers()];
    for (let again = 0; again < times; again += 1) await night.route();
    expect([await night.item(), await night.happenings(), await night.timers()]).toEqual(before);
    expect([night.phones.calls.length, night.phones.tasks.length]).toEqual([1, 1]);
  });

  it('at the same time makes one task and one page', async () => {
    const night = await aNight(aClassified());
    await Promise.all([night.route(), night.route(), night.route()]);
    expect([night.phones.calls.length, night.phones.tasks.length]).toEqual([1, 1]);
    expect(await night.item()).toMatchObject({ tasks: 1, taskContactId: 'task-1', escalation: { pages: 1 } });
  });

  it('of a closed item does nothing', async () => {
    const night = await routed({ state: 'closed', closedAt: evening.toString() });
    expect([night.phones.calls.length, night.phones.tasks.length]).toEqual([0, 0]);
  });
});

describe('an item that becomes worse', () => {
  it('is paged now, and its task moves to the front', async () => {
    const night = await routed(refill);
    await night.change({ urgency: 'urgent', topics: ['refill', 'symptom'] }, 'worse');
    await night.route();
    expect(night.phones.calls).toHaveLength(1);
    expect(night.phones.lifted).toEqual(['task-1']);
    expect(await night.item()).toMatchObject({ state: 'escalated', owner: { team: 'on-call' }, taskContactId: 'task-1' });
  });

  it("is offered to the assistants when its task lies with the practice's own staff", async () => {
    const night = await routed(bill);
    await night.change({ urgency: 'emergency' }, 'worse');
    await night.route();
    expect(night.phones.tasks.map(({ queueArn }) => queueArn)).toEqual([staff, assistants]);
  });

  it('keeps the clinician who accepted, and is due sooner', async () => {
    const night = await routed();
    await night.press(1, 'accept');
    await night.change({ urgency: 'emergency' }, 'worse');
    await night.route();
    expect(night.phones.calls).toHaveLength(1);
    expect(await night.item()).toMatchObject({ escalation: { acknowledgedBy: 'dr-lindqvist' }, routedUrgency: 'emergency' });
    expect(minutesIn((await night.item()).due)).toBe(2);
  });

  it('is paged again when the patient was reached before', async () => {
    const night = await routed({ urgency: 'same-day' });
    await night.press(1, 'reached');
    await night.change({ urgency: 'emergency' }, 'worse');
    await night.route();
    expect(await night.called()).toEqual(['dr-lindqvist', 'dr-lindqvist']);
    expect((await night.item()).escalation).toEqual(expect.not.objectContaining({ reachedAt: expect.anything() }));
  });

  it.each(['emergency', 'urgent', 'same-day', 'routine'] as const)('never changes its urgency itself (%s)', async (urgency) => {
    expect(await (await routed({ urgency, topics: ['refill'] })).item()).toMatchObject({ urgency });
  });
});

describe('a task that comes back', () => {
  it('is offered anew, under its own token', async () => {
    const night = await routed(refill);
    await night.change({ taskContactId: undefined }, 'ended without the form');
    await night.route();
    expect(night.phones.tasks.map(({ token }) => token)).toEqual([expect.stringMatching(/#task#1$/), expect.stringMatching(/#task#2$/)]);
    expect(await night.item()).toMatchObject({ tasks: 2, taskContactId: 'task-2' });
  });

  it('goes to whom it was handed, and stays theirs', async () => {
    const night = await routed(refill);
    await night.change({ taskContactId: undefined, state: 'waiting-internal', owner: { team: 'front-desk' } }, 'handed off');
    await night.route();
    expect(night.phones.tasks.at(-1)).toMatchObject({ queueArn: staff });
    // Nobody should still accept the first one.
    expect(night.phones.ended).toEqual(['task-1']);
    expect(await night.item()).toMatchObject({ owner: { team: 'front-desk' }, state: 'waiting-internal' });
  });
});

describe('when Connect refuses', () => {
  it('the call, the task is offered all the same, and the timer stands', async () => {
    const night = await aNight(aClassified());
    night.phones.startPageCall = async () => {
      throw new Error('OutboundContactNotPermittedException');
    };
    await expect(night.route()).rejects.toThrow('OutboundContactNotPermitted');
    expect(night.phones.tasks).toHaveLength(1);
    expect(minutesIn((await night.timers())['page'])).toBe(1);
  });
});

describe('an item that becomes worse while it is paged', () => {
  const unread: Partial<WorkItem> = { urgency: 'same-day', certainty: 'unsure', topics: [] };
  const worse: Partial<WorkItem> = { urgency: 'emergency', certainty: 'sure', topics: ['symptom'] };

  it('is asked about at once of the clinician who accepted it as less', async () => {
    const night = await routed(unread);
    await night.press(1, 'accept');
    expect(minutesIn((await night.timers())['patient-contact'])).toBeGreaterThan(60);
    night.pass({ minutes: 2 });
    await night.change(worse, 'words came');
    await night.route();
    await night.minutes(1);
    expect(night.phones.calls).toHaveLength(2);
    await night.minutes(30);
    expect(night.phones.calls.length).toBeGreaterThan(4);
  });

  it('goes on up the ladder at the pace of what it is now', async () => {
    const night = await routed(unread);
    await night.minutes(1);
    await night.change(worse, 'words came');
    await night.route();
    const planned = minutesIn((await night.timers())['page']);
    expect(planned).toBeLessThanOrEqual(2);
    await night.minutes(8);
    expect(night.phones.calls.length).toBeGreaterThan(1);
  });
});
