import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestNight } from '../support/night.ts';

let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin();
});
afterAll(() => night.end());

const says = 'I would like to move my appointment on Tuesday to Thursday, please.';

describe('a message', () => {
  it('is owned and due the moment its caller has hung up, a minute before its recording exists', async () => {
    const call = await night.call({ from: '+12025550151', says });
    const item = await night.itemOf(call);
    expect(item).toMatchObject({ state: 'received', certainty: 'unsure', urgency: 'same-day', hasRecording: false });
    expect(item.owner.team).toMatch(/on-call|assistants/);
    expect(Date.parse(item.due) - Date.parse(item.receivedAt)).toBe(15 * 60_000);
    await night.pass({ minutes: 2 });
    expect(await night.itemOf(call)).toMatchObject({ certainty: 'sure', topics: ['appointment'], hasTranscript: true });
  });

  it('with the medical key pages somebody at once, before its recording exists', async () => {
    const call = await night.call({ from: '+12025550152', key: '1', says });
    expect(night.pagesOf(call)).toHaveLength(1);
    expect(await night.itemOf(call)).toMatchObject({ state: 'escalated', urgency: 'urgent', hasRecording: false });
    await night.pass({ minutes: 2 });
  });

  it('whose transcription never ends is unsure three minutes after the end of the call: somebody listens', async () => {
    night.runtime.parts.transcribe.fates.push('never');
    const call = await night.message(says, { from: '+12025550153' });
    expect((await night.itemOf(call)).state).toBe('received');
    await night.pass({ minutes: 2 });
    expect(await night.itemOf(call)).toMatchObject({ certainty: 'unsure', hasRecording: true, hasTranscript: false });
    expect(night.pagesOf(call)).toHaveLength(1);
  });

  it.each([
    ['failed', async () => void night.runtime.parts.transcribe.fates.push('fail')],
    ['was hardly understood', async () => void (night.runtime.parts.transcribe.confidence = 0.3)],
  ])('whose transcription %s is unsure: somebody listens', async (_how, given) => {
    await given();
    const call = await night.message(says, { from: '+12025550154' });
    night.runtime.parts.transcribe.confidence = 0.98;
    expect(await night.itemOf(call)).toMatchObject({ certainty: 'unsure', state: 'escalated' });
    expect(night.pagesOf(call)).toHaveLength(1);
  });

  it('of which only the transcript arrives is an item with its words', async () => {
    const { connect, parts } = night.runtime;
    connect.faults.contactEvent = ({ channel }) => (channel === 'VOICE' ? 'lose' : 'deliver');
    connect.faults.recording = () => 'lose';
    const call = await night.call({ from: '+12025550155', says });
    await night.putTranscript(call, 'I need a refill of my pills.');
    const detail = { TranscriptionJobName: `nightdesk-${call.contactId}`, TranscriptionJobStatus: 'COMPLETED' };
    await parts.bus.emit({ source: 'aws.transcribe', 'detail-type': 'Transcribe Job State Change', detail });
    await night.pass({ seconds: 1 });
    connect.faults.contactEvent = connect.faults.recording = undefined;
    expect(await night.itemOf(call)).toMatchObject({ kind: 'message', hasRecording: false, hasTranscript: true, topics: ['refill'] });
  });
});
