import { describe, expect, it } from '@jest/globals';
import { aClassified, aNight, minutesIn } from '../../support/paging.ts';
import { rightPin } from '../../support/pins.ts';
import { after } from '../../support/work-items.ts';

const words = { callerNumber: '+12025550123', transcript: 'My chest hurts.' };
async function paged() {
  const night = await aNight(aClassified(), { words });
  await night.route();
  return night;
}
const pin = (digits: string) => ({ step: 'pin', pin: digits }) as const;

describe('the PIN', () => {
  it('is followed by what the clinician needs, and marks the page for this call', async () => {
    const night = await paged();
    const answer = await night.step(1, pin(rightPin));
    expect(answer).toMatchObject({ result: 'ok', stage: 'offer', summary: expect.stringContaining('My chest hurts.') });
    expect(await night.items.page(aClassified().id, 1)).toMatchObject({ contactId: 'call-1', verifiedAt: night.now().toString() });
  });

  it('is the only way to hear anything', async () => {
    const night = await paged();
    for (const digits of ['', '000000', '20471']) expect(JSON.stringify(await night.step(1, pin(digits)))).not.toMatch(/chest|5 5 5/);
  });

  it.each(['accept', 'pass', 'reached', 'not-reached'] as const)('comes before "%s": without it nothing changes', async (step) => {
    const night = await paged();
    const before = await night.item();
    expect(await night.step(1, { step })).toMatchObject({ result: 'refused' });
    expect(await night.item()).toEqual(before);
  });

  it('counts for the call on which it was keyed, not for another', async () => {
    const night = await paged();
    await night.step(1, pin(rightPin));
    expect(await night.step(1, { step: 'accept' }, 'another-call')).toMatchObject({ result: 'refused' });
    expect(await night.step(1, pin(rightPin), 'another-call')).toEqual({ result: 'stale' });
  });

  it('locks after five wrong ones, also for the right one, for fifteen minutes', async () => {
    const night = await paged();
    const results = [];
    for (const digits of ['000001', '000002', '000003', '000004', '000005', rightPin])
      results.push((await night.step(1, pin(digits))).result);
    expect(results).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked']);
    night.pass({ minutes: 15 });
    expect(await night.step(1, pin(rightPin))).toMatchObject({ result: 'ok' });
  });

  it('counts every try of many at once', async () => {
    const night = await paged();
    await Promise.all(['000001', '000002', '000003', '000004', '000005'].map((digits) => night.step(1, pin(digits))));
    expect((await night.step(1, pin(rightPin))).result).toBe('locked');
  });

  it('works before the call is known by its contact id, for a clinician who is quick', async () => {
    const night = await aNight(aClassified());
    const { markPage } = night.items;
    night.items.markPage = async () => {};
    await night.route();
    night.items.markPage = markPage;
    expect((await night.items.page(aClassified().id, 1))?.contactId).toBeUndefined();
    expect(await night.press(1, 'accept')).toMatchObject({ result: 'done' });
    expect(await night.items.page(aClassified().id, 1)).toMatchObject({ contactId: 'call-1' });
  });

  it('of a person who has none is wrong, and the ladder goes on', async () => {
    const night = await paged();
    night.pins.find = async () => undefined;
    expect(await night.step(1, pin(rightPin))).toEqual({ result: 'wrong' });
    await night.minutes(5);
    expect(night.phones.calls).toHaveLength(2);
  });

  it('is asked in vain when the patient was reached, or for a page that does not exist', async () => {
    const night = await paged();
    await night.press(1, 'reached');
    expect(await night.step(1, pin(rightPin))).toEqual({ result: 'stale' });
    expect(await night.step(7, pin(rightPin))).toEqual({ result: 'stale' });
  });
});

describe('somebody without a licence at the end of the ladder', () => {
  it.each(['accept', 'reached', 'not-reached'] as const)('cannot say "%s": the patient stays a licensed person\'s', async (step) => {
    const night = await paged();
    const page = await night.items.page(aClassified().id, 1);
    if (page) await night.items.markPage(page, { person: 'r-alvarez' });
    await night.step(1, pin(rightPin));
    expect(await night.step(1, { step })).toMatchObject({ result: 'refused', say: expect.stringContaining('clinician') });
    const { escalation } = await night.item();
    expect(escalation?.acknowledgedBy ?? escalation?.reachedBy).toBeUndefined();
  });
});

describe('accepting', () => {
  it('stops the ladder, names the clinician, and starts the clock of the patient', async () => {
    const night = await paged();
    expect(await night.press(1, 'accept')).toMatchObject({ result: 'done' });
    const item = await night.item();
    expect(item).toMatchObject({
      owner: { team: 'on-call', person: 'dr-lindqvist' },
      escalation: { acknowledgedBy: 'dr-lindqvist' },
      state: 'escalated',
    });
    expect(minutesIn(item.due)).toBe(30);
    const timers = await night.timers();
    expect([Object.keys(timers), minutesIn(timers['patient-contact'])]).toEqual([['patient-contact'], 15]);
  });

  it('twice is one acceptance', async () => {
    const night = await paged();
    await night.press(1, 'accept');
    night.pass({ minutes: 1 });
    expect(await night.press(1, 'accept')).toMatchObject({ result: 'done' });
    expect((await night.happenings()).filter((what) => what === 'acknowledged')).toHaveLength(1);
  });

  it('what another has accepted is refused, and says so', async () => {
    const night = await paged();
    await night.minutes(10);
    await night.press(3, 'accept');
    expect(await night.press(1, 'accept')).toMatchObject({ result: 'refused', say: expect.stringContaining('Another clinician') });
    expect((await night.item()).escalation?.acknowledgedBy).toBe('nurse-line');
  });
});

describe('passing', () => {
  it('calls the next person at the next sweep', async () => {
    const night = await paged();
    await night.press(1, 'pass');
    await night.minutes(1);
    expect(await night.called()).toEqual(['dr-lindqvist', 'nurse-line']);
  });

  it('twice calls one person', async () => {
    const night = await paged();
    await night.press(1, 'pass');
    await night.press(1, 'pass');
    await night.minutes(2);
    expect(await night.called()).toEqual(['dr-lindqvist', 'nurse-line']);
    expect((await night.happenings()).filter((what) => what === 'page-passed')).toHaveLength(1);
  });

  it('gives back what was accepted', async () => {
    const night = await paged();
    await night.press(1, 'accept');
    await night.press(1, 'pass');
    expect((await night.item()).escalation).toEqual(expect.not.objectContaining({ acknowledgedBy: 'dr-lindqvist' }));
    await night.minutes(1);
    expect((await night.called()).at(-1)).toBe('nurse-line');
  });
});

describe('reaching the patient', () => {
  it('ends the escalation; the front desk has it until the end of the next business day', async () => {
    const night = await paged();
    await night.press(1, 'accept');
    expect(await night.press(1, 'reached')).toMatchObject({ result: 'done' });
    expect(await night.item()).toMatchObject({
      state: 'waiting-internal',
      owner: { team: 'front-desk' },
      due: '2026-03-03T22:00:00Z',
      escalation: { reachedBy: 'dr-lindqvist', reachedAt: night.now().toString() },
      urgency: 'urgent',
    });
  });

  it('leaves a task for the front desk to be offered, and nothing else', async () => {
    const night = await paged();
    await night.press(1, 'reached');
    expect(await night.timers()).toEqual({ 'call-back': night.now().toString() });
    await night.route();
    expect(night.phones.tasks.at(-1)).toMatchObject({ queueArn: expect.stringMatching(/staff$/), priority: 1 });
  });

  it('may be said by a clinician who did not accept; the one who did is not called again', async () => {
    const night = await paged();
    await night.minutes(10);
    await night.press(1, 'accept');
    await night.press(3, 'reached');
    expect((await night.item()).escalation).toMatchObject({ acknowledgedBy: 'dr-lindqvist', reachedBy: 'nurse-line' });
    await night.minutes(60);
    expect(night.phones.calls).toHaveLength(3);
  });

  it('twice is one', async () => {
    const night = await paged();
    await night.press(1, 'reached');
    const before = [await night.item(), await night.happenings()];
    expect(await night.step(1, { step: 'reached' })).toMatchObject({ result: 'done' });
    expect([await night.item(), await night.happenings()]).toEqual(before);
  });

  it('not yet: the clinician keeps it and is asked again', async () => {
    const night = await paged();
    await night.press(1, 'accept');
    await night.minutes(15);
    expect(await night.press(2, 'not-reached')).toMatchObject({ result: 'done' });
    expect(await night.item()).toMatchObject({ escalation: { acknowledgedBy: 'dr-lindqvist' }, state: 'escalated' });
    expect(await night.timers()).toEqual({ 'patient-contact': after({ minutes: 30 }).toString() });
  });
});
