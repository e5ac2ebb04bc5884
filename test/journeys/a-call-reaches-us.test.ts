import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TestNight } from '../support/night.ts';

const says = 'I need a refill of my blood pressure pills. I have about a week left.';
let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin();
});
afterAll(() => night.end());
afterEach(() => night.everythingStruck());

describe('when our own code fails', () => {
  it('in the first second, the message is taken all the same, and the item belongs to the practice of the dialled number', async () => {
    night.breaks('answer-call');
    const call = await night.message(says);
    expect(await night.itemOf(call)).toMatchObject({
      kind: 'message',
      practiceId: 'maple-street-family-medicine',
      hasTranscript: true,
      topics: ['refill'],
    });
    expect((await night.items.words(`wi-${call.contactId}`)).callerNumber).toBe('+12025550147');
  });

  it('before the beep, the message is recorded all the same, and heard', async () => {
    night.breaks('open-message');
    const call = await night.message(says);
    expect(await night.itemOf(call)).toMatchObject({ kind: 'message', hasTranscript: true, topics: ['refill'] });
  });

  it('before the beep, the medical key still counts: the contact carries it, and the clinician is called', async () => {
    night.breaks('open-message');
    const call = await night.message(says, { key: '1' });
    expect(await night.itemOf(call)).toMatchObject({ kind: 'message', hasTranscript: true, medicalKey: true });
    expect(night.pagesOf(call)).not.toEqual([]);
  });

  it('at the end of the call, the queue brings it again', async () => {
    night.breaks('contact-ended', 2);
    const call = await night.call({ from: '+12025550151', hangsUpAt: /press 1/ });
    await night.pass({ minutes: 7 });
    expect(await night.itemOf(call)).toMatchObject({ kind: 'missed-call', state: 'waiting' });
  });

  it('in a sweep, the next minute sweeps again: a page is not lost', async () => {
    const call = await night.message('I have pressure in my chest and my left arm is numb.', { from: '+12025550152' });
    const before = night.pagesOf(call).length;
    night.breaks('escalate', 2);
    await night.pass({ minutes: 12 });
    expect(night.pagesOf(call).length).toBeGreaterThan(before);
    expect(night.alarmsSince()).toContainEqual(expect.stringMatching(/EscalateErrors/));
  });
});
