import { describe, expect, it } from '@jest/globals';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { aClassified, aNight, assistants, minutesIn } from '../../support/paging.ts';
import { after, evening } from '../../support/work-items.ts';

async function paged(changes: Partial<WorkItem> = {}) {
  const night = await aNight(aClassified(changes));
  await night.route();
  return night;
}
type Night = Awaited<ReturnType<typeof paged>>;
const contactOf = async (night: Night, n: number) => (await night.items.page(aClassified().id, n))?.contactId ?? '';

describe('a page that nobody answers', () => {
  it('climbs the ladder: on-call, on-call again, backup, medical director, manager', async () => {
    const night = await paged();
    await night.minutes(20);
    expect(await night.called()).toEqual(['dr-lindqvist', 'dr-lindqvist', 'nurse-line', 'dr-banerjee', 'r-alvarez']);
  });

  it('is a safety event when the ladder has run out, once, and calling goes on every five minutes', async () => {
    const night = await paged();
    await night.minutes(45);
    expect(minutesIn((await night.item()).escalation?.exhaustedAt)).toBe(25);
    expect((await night.happenings()).filter((what) => what === 'ladder-exhausted')).toHaveLength(1);
    expect(night.safetyEvents).toHaveLength(1);
    expect(night.phones.calls).toHaveLength(10);
    expect((await night.called()).slice(5)).toEqual(['dr-lindqvist', 'dr-lindqvist', 'nurse-line', 'dr-banerjee', 'r-alvarez']);
  });

  it('is no acceptance, nor is an answering machine that keys nothing', async () => {
    const night = await paged();
    await night.step(1, { step: 'pin', pin: '' });
    await night.minutes(5);
    expect((await night.item()).escalation).not.toHaveProperty('acknowledgedBy', expect.anything());
    expect(night.phones.calls).toHaveLength(2);
  });

  it('is never made twice by two sweeps at once', async () => {
    const night = await paged();
    for (let gone = 0; gone < 12; gone += 1) {
      night.pass({ minutes: 1 });
      await Promise.all([night.sweep(), night.sweep(), night.sweep()]);
    }
    expect(await night.called()).toEqual(['dr-lindqvist', 'dr-lindqvist', 'nurse-line']);
    expect((await night.happenings()).filter((what) => what === 'paged')).toHaveLength(3);
  });

  it('is caught up after an outage of the sweep with one call, not with all that were missed', async () => {
    const night = await paged();
    night.pass({ minutes: 40 });
    await night.sweep();
    expect(night.phones.calls).toHaveLength(2);
  });
});

describe('a patient who is not reached', () => {
  it('is asked after on a call to the clinician who accepted, 15 minutes later', async () => {
    const night = await paged();
    await night.press(1, 'accept');
    await night.minutes(14);
    expect(night.phones.calls).toHaveLength(1);
    await night.minutes(1);
    expect(await night.called()).toEqual(['dr-lindqvist', 'dr-lindqvist']);
    expect(await night.items.page(aClassified().id, 2)).toMatchObject({ stage: 'follow-up' });
  });

  it('has the ladder begin again after five minutes of silence, and the acceptance is void', async () => {
    const night = await paged();
    await night.press(1, 'accept');
    await night.minutes(20);
    expect(await night.called()).toEqual(['dr-lindqvist', 'dr-lindqvist', 'dr-lindqvist']);
    expect((await night.item()).escalation?.acknowledgedBy).toBeUndefined();
    await night.minutes(10);
    expect(await night.called()).toContain('nurse-line');
  });

  it('is asked after again as long as the clinician goes on trying', async () => {
    const night = await paged();
    await night.press(1, 'accept');
    for (const n of [2, 3, 4]) {
      await night.minutes(15);
      await night.press(n, 'not-reached', await contactOf(night, n));
    }
    expect(new Set(await night.called())).toEqual(new Set(['dr-lindqvist']));
    expect((await night.item()).escalation?.acknowledgedBy).toBe('dr-lindqvist');
  });

  it('is nobody any more once the clinician says so: nothing is called again', async () => {
    const night = await paged();
    await night.press(1, 'accept');
    await night.minutes(15);
    await night.press(2, 'reached', await contactOf(night, 2));
    await night.minutes(60);
    expect(night.phones.calls).toHaveLength(2);
    expect(Object.keys(await night.timers())).toEqual(['call-back']);
  });
});

describe('an unsure message', () => {
  const unsure: Partial<WorkItem> = { urgency: 'same-day', certainty: 'unsure', topics: [] };
  async function waiting() {
    const night = await aNight(aClassified(unsure));
    night.phones.staff(assistants);
    await night.route();
    return night;
  }

  it('that nobody has heard within 15 minutes pages the on-call clinician', async () => {
    const night = await waiting();
    await night.minutes(14);
    expect(night.phones.calls).toHaveLength(0);
    await night.minutes(1);
    expect(await night.called()).toEqual(['dr-lindqvist']);
    expect(await night.item()).toMatchObject({ state: 'escalated', owner: { team: 'on-call' }, urgency: 'same-day' });
    expect(await night.timers()).not.toHaveProperty('unsure');
  });

  it('that an assistant hands to the clinician is paged at the next sweep', async () => {
    const handed: Partial<WorkItem> = {
      ...unsure,
      state: 'waiting-internal',
      owner: { team: 'on-call' },
      firstTouchAt: evening.toString(),
    };
    const item = aClassified({ ...handed, routedUrgency: 'same-day' });
    const night = await aNight(item, { set: [{ itemId: item.id, kind: 'unsure', fireAt: evening.toString() }] });
    await night.sweep();
    expect(await night.called()).toEqual(['dr-lindqvist']);
  });

  it.each<[string, Partial<WorkItem>]>([
    ['was closed', { state: 'closed' }],
    ['is found to be routine', { urgency: 'routine', certainty: 'sure', topics: ['refill'] }],
  ])('that %s pages nobody, and its timer goes', async (_name, changes) => {
    const night = await waiting();
    await night.change(changes, 'settled');
    await night.minutes(16);
    expect(night.phones.calls).toHaveLength(0);
    expect(await night.timers()).not.toHaveProperty('unsure');
  });
});

describe('a message without a transcript', () => {
  const item = aClassified({ state: 'received', classifiedAt: undefined });
  const given = () => aNight(item, { set: [{ itemId: item.id, kind: 'no-transcript', fireAt: after({ minutes: 3 }).toString() }] });

  it('is handed to classify after three minutes, and every minute until classify has it', async () => {
    const night = await given();
    await night.minutes(2);
    expect(night.toClassify.sent).toEqual([]);
    await night.minutes(2);
    expect(night.toClassify.sent).toEqual([{ workItemId: item.id }, { workItemId: item.id }]);
  });

  it.each<[string, Partial<WorkItem>]>([
    ['whose transcript came', { hasTranscript: true }],
    ['that was closed', { state: 'closed' }],
  ])('%s is left alone', async (_name, changes) => {
    const night = await given();
    await night.change(changes, 'settled');
    await night.minutes(4);
    expect([night.toClassify.sent, await night.timers()]).toEqual([[], {}]);
  });
});

describe('one timer that fails', () => {
  it('does not stop the others, and fails the run at its end', async () => {
    const night = await paged();
    const other = aClassified({
      id: 'wi-other',
      contactId: 'other',
      practiceId: 'nowhere',
      escalation: { openedAt: evening.toString(), pages: 0 },
      state: 'escalated',
    });
    const entry = { schema: 1, itemId: other.id, at: evening.toString(), cause: 'given', what: 'received', state: other.state } as const;
    await night.items.write({ item: other, entry, set: [{ itemId: other.id, kind: 'page', fireAt: evening.toString() }] });
    night.pass({ minutes: 5 });
    await expect(night.sweep()).rejects.toMatchObject({ code: 'PRACTICE_NOT_FOUND' });
    expect(night.phones.calls).toHaveLength(2);
  });

  it('because Connect refuses the call is tried again after a minute, and the next person comes after two', async () => {
    const night = await aNight(aClassified());
    const asked: string[] = [];
    night.phones.startPageCall = async ({ token }) => {
      asked.push(token.replace(/^.*#/, ''));
      throw new Error('LimitExceededException');
    };
    await night.route().catch(() => undefined);
    for (let gone = 0; gone < 7; gone += 1) await night.minutes(1).catch(() => undefined);
    expect(asked).toEqual(['1', '1', '2', '2']);
    expect((await night.item()).escalation?.pages).toBe(2);
  });
});
