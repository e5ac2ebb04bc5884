import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { beforeDawn, maple, reportTime, TestNight } from '../support/night.ts';

let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin({ at: beforeDawn });
});
afterAll(() => night.end());
afterEach(() => {
  night.runtime.connect.faults.contactEvent = undefined;
  night.runtime.connect.faults.recording = undefined;
});

const caller = { from: '+12025550147', to: maple };
const refill = 'I need a refill of my blood pressure pills. I have about a week left.';

describe('a caller who hangs up', () => {
  it.each([
    ['in the greeting', /Thank you for calling/],
    ['in the menu', /press 1/],
  ])('%s is called back: the call becomes an item with an owner and a due time', async (_where, hangsUpAt) => {
    const call = await night.call({ ...caller, hangsUpAt });
    expect(await night.itemOf(call)).toMatchObject({ kind: 'missed-call', state: 'waiting', owner: { team: 'assistants' } });
    expect(await night.contacts.find(call.contactId)).toMatchObject({ workItemId: `wi-${call.contactId}` });
  });

  it('in the middle of the message has left the words so far', async () => {
    const call = night.runtime.connect.callIn(caller);
    void call.whenRecording().then(() => {
      call.say(refill);
      night.runtime.clock.at(night.now + 4_000, () => call.hangUp({ now: true }));
    });
    await night.pass({ minutes: 5 });
    expect(await night.itemOf(call)).toMatchObject({ kind: 'message', hasRecording: true, hasTranscript: true });
    const { transcript = '' } = await night.items.words(`wi-${call.contactId}`);
    expect(refill.startsWith(transcript.replace(/\W+$/, ''))).toBe(true);
    expect(transcript.split(' ').length).toBeLessThan(refill.split(' ').length);
  });

  it('after the beep in silence has left a message to listen to', async () => {
    const call = await night.call(caller);
    await night.pass({ minutes: 4 });
    expect(await night.itemOf(call)).toMatchObject({ kind: 'message', hasRecording: true });
  });

  it('in the menu with a withheld number leaves nobody to call: the record says so', async () => {
    const call = await night.call({ to: maple, hangsUpAt: /press 1/ });
    expect(await night.contacts.find(call.contactId)).toMatchObject({ reason: 'no-number-and-no-message' });
    expect(await night.items.find(`wi-${call.contactId}`)).toBeUndefined();
  });
});

describe('what Connect tells us may get lost', () => {
  it('without the recording the message is an item all the same', async () => {
    night.runtime.connect.faults.recording = () => 'lose';
    const call = await night.message(refill);
    expect(await night.itemOf(call)).toMatchObject({ kind: 'message', hasRecording: false, certainty: 'unsure' });
    await night.pass({ minutes: 3 });
    expect(await night.happenings(call)).toContain('no-transcript');
  });

  it('without the end of the call the recording makes the item', async () => {
    night.runtime.connect.faults.contactEvent = ({ channel }) => (channel === 'VOICE' ? 'lose' : 'deliver');
    const call = await night.message(refill);
    expect(await night.itemOf(call)).toMatchObject({ kind: 'message', hasTranscript: true, topics: ['refill'] });
  });

  it('without either, reconciliation finds the call, makes the item and rings the alarm', async () => {
    night.runtime.connect.faults.contactEvent = ({ channel }) => (channel === 'VOICE' ? 'lose' : 'deliver');
    night.runtime.connect.faults.recording = () => 'lose';
    const call = await night.call({ ...caller, says: refill });
    expect(await night.items.find(`wi-${call.contactId}`)).toBeUndefined();
    night.runtime.connect.faults.contactEvent = undefined;
    await night.pass({ minutes: 21 });
    expect(await night.itemOf(call)).toMatchObject({ kind: 'message', owner: expect.anything(), due: expect.any(String) });
    expect(night.alarmsSince()).toContainEqual(expect.stringMatching(/ContactsUnaccounted/));
  });
});

describe('what cannot be handled is kept for a person, and rings', () => {
  it('an event about a contact that Connect does not know', async () => {
    const contactId = '00000000-0000-4000-8000-000000000000';
    const at = new Date(night.now).toISOString();
    const event = { eventId: 'unknown', eventType: 'DISCONNECTED', contactId, channel: 'VOICE', initiationMethod: 'INBOUND', at };
    await night.send('ContactEvents', JSON.stringify(event));
    await night.pass({ minutes: 20 });
    expect(await night.failed('ContactEvents')).toEqual([JSON.stringify(event)]);
    expect(night.alarms()).toContainEqual(expect.stringMatching(/ContactEventsFailed/));
  });

  it('a malformed message, while the others of its batch pass', async () => {
    night.runtime.connect.faults.contactEvent = ({ channel }) => (channel === 'VOICE' ? 'lose' : 'deliver');
    const calls = [await night.call({ ...caller, hangsUpAt: /press 1/ }), await night.call({ ...caller, hangsUpAt: /press 1/ })];
    const [first, second] = calls.map(({ contactId }) => {
      const at = new Date(night.now).toISOString();
      return JSON.stringify({ eventId: contactId, eventType: 'COMPLETED', contactId, channel: 'VOICE', initiationMethod: 'INBOUND', at });
    });
    await night.send('ContactEvents', first ?? '', '{"contactId": 7', second ?? '');
    await night.pass({ seconds: 1 });
    for (const call of calls) expect(await night.itemOf(call)).toMatchObject({ kind: 'missed-call' });
    await night.pass({ minutes: 20 });
    expect(await night.failed('ContactEvents')).toContain('{"contactId": 7');
  });
});

it('the morning report says how many calls had to be recovered', async () => {
  await night.runtime.advanceTo(reportTime);
  const report = (await night.mails()).find(({ subject }) => /Maple Street.*after hours/.test(subject));
  expect(report?.text).toMatch(/! Calls that reconciliation had to recover +[1-9]/);
});
