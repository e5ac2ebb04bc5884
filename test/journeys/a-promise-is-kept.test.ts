import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from '../../shared/domain/time.ts';
import { DeskOf } from '../support/desk.ts';
import { maple, onCall, TestNight } from '../support/night.ts';

let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin();
});
afterAll(() => night.end());

const notices = async () => (await night.mails()).filter(({ subject }) => /promised call-back is late/.test(subject));

describe('the time that a caller was told', () => {
  it('is kept as it was said', async () => {
    const call = night.runtime.connect.callIn({ from: '+12025550151', to: maple });
    void call.whenRecording().then(() => {
      call.say('Please move my appointment to Thursday.');
      night.runtime.clock.at(night.now + 10_000, () => call.press('#'));
    });
    await night.pass({ minutes: 5 });
    const { promisedAt = '' } = await night.itemOf(call);
    const promised = Temporal.Instant.from(promisedAt).toZonedDateTimeISO('America/New_York');
    const weekday = promised.toLocaleString('en-US', { weekday: 'long' });
    expect(call.heard.at(-1)).toContain(weekday);
    expect(promised.epochMilliseconds).toBeGreaterThan(night.now);
    await new DeskOf(night, 'assistant').signIn();
    await new DeskOf(night, 'assistant').work(call, { outcome: 'close' });
    await new DeskOf(night, 'assistant').signOut();
  });

  it('is lifted before it comes, and told to the practice when it passes, once', async () => {
    const call = await night.message('I have had this cough for a week now.', { from: '+12025550152', key: '1' });
    const { promisedAt = '' } = await night.itemOf(call);
    await night.runtime.advanceTo(Date.parse(promisedAt) + 31 * 60_000);
    expect(await night.happenings(call)).toEqual(expect.arrayContaining(['lifted', 'promise-missed']));
    expect(Date.parse((await night.itemOf(call)).promiseMissedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(promisedAt));
    const mails = await notices();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toEqual(['manager@example.com']);
    expect(JSON.stringify(mails)).not.toMatch(/cough|0152/);
  });

  it('is not told when somebody has called', async () => {
    night.answers(onCall);
    const before = (await notices()).length;
    const call = await night.message('I have had this cough for a week now.', { from: '+12025550153', key: '1' });
    const { promisedAt = '' } = await night.itemOf(call);
    await night.runtime.advanceTo(Date.parse(promisedAt) + 31 * 60_000);
    expect(await night.happenings(call)).toContain('patient-reached');
    expect(await notices()).toHaveLength(before);
  });
});
