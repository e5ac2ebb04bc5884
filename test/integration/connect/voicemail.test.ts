import { describe, expect, it } from '@jest/globals';
import { secondsOfWav, wordsOfWav } from '../../../local/connect/wav.ts';
import { followScript } from '../../../local/connect/without-runtime/scripted-caller.ts';
import { anInstance, line, patient } from '../../support/connect-instance.ts';
import { saying, smallFlow } from '../../support/small-flow.ts';

const recording = (state: string, next: string) => ({
  type: 'UpdateContactRecordingBehavior',
  with: { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: state } },
  next,
});
const voicemail = smallFlow({
  ask: {
    type: 'InvokeLambdaFunction',
    with: { LambdaFunctionARN: 'arn:aws:lambda:us-east-1:000000000000:function:answer', InvocationTimeLimitSeconds: '8' },
    next: 'greet',
    errors: { NoMatchingError: 'greet' },
  },
  greet: saying('$.External.greeting', 'on'),
  on: recording('Enabled', 'listen'),
  listen: {
    type: 'GetParticipantInput',
    with: { SSML: '<speak><break time="1s"/></speak>', StoreInput: 'False', InputTimeLimitSeconds: '30' },
    next: 'off',
    errors: { InputTimeLimitExceeded: 'off', NoMatchingCondition: 'off', NoMatchingError: 'off' },
  },
  off: recording('Disabled', 'thanks'),
  thanks: saying('Thank you.'),
});

function aLine(options = {}) {
  const instance = anInstance(options);
  const { connect, world, flow } = instance;
  const functionArn = 'arn:aws:lambda:us-east-1:000000000000:function:answer';
  connect.addIntegration({ functionArn });
  world.functions[functionArn] = () => ({ result: { greeting: 'Good evening.' } });
  connect.addPhoneNumber({ address: line, flow: flow('voicemail', voicemail) });
  return instance;
}

function leaveMessage({ connect, world }: ReturnType<typeof aLine>, says = 'my daughter has a fever since noon') {
  const call = connect.callIn({ from: patient, to: line });
  followScript(call, world.clock, { says });
  return call;
}

describe('a message left at the beep', () => {
  it('is heard, recorded and told about', async () => {
    const instance = aLine();
    const call = leaveMessage(instance);
    await instance.world.pass(20);

    expect(call.heard).toEqual(['Good evening.']);
    await expect(call.ended).resolves.toBe('CUSTOMER_DISCONNECT');
    expect(instance.world.eventsOf(call.contactId)).toEqual(['INITIATED', 'DISCONNECTED', 'COMPLETED']);
    expect(instance.world.objects).toEqual([]);
    expect(instance.connect.idle()).toBe(true);
  });

  it('is in the bucket a minute later, and in the record of the contact', async () => {
    const instance = aLine();
    const { contactId } = leaveMessage(instance);
    await instance.world.pass(100);

    const [object] = instance.world.objects;
    expect(object?.key).toBe(`recordings/ivr/2026/03/09/${contactId}_20260309T02:00_UTC.wav`);
    expect(wordsOfWav(object?.body ?? Buffer.alloc(0))?.patient).toEqual([{ at: 0, text: 'my daughter has a fever since noon' }]);
    expect(secondsOfWav(object?.body ?? Buffer.alloc(0))).toBeCloseTo(2.8);
    const contact = instance.connect.contact(contactId);
    expect(contact?.recordings).toMatchObject([{ location: `calls/${object?.key}`, participant: 'IVR' }]);
    expect((object?.at ?? 0) - (contact?.disconnectedAt ?? 0)).toBe(60_000);
  });

  it('ends with a key, and the caller is thanked', async () => {
    const instance = aLine();
    const call = instance.connect.callIn({ from: patient, to: line });
    void call.whenRecording().then(() => call.press('5'));
    await instance.world.pass(30);
    expect(call.heard).toEqual(['Good evening.', 'Thank you.']);
    await expect(call.ended).resolves.toBe('CONTACT_FLOW_DISCONNECT');
  });

  it('has the same ids in the next run of the same night', () => {
    expect(leaveMessage(aLine()).contactId).toBe(leaveMessage(aLine()).contactId);
  });

  it('tells the contact event what Amazon does, and no attributes', async () => {
    const instance = aLine();
    const { contactId } = leaveMessage(instance);
    await instance.world.pass(20);
    const { arn, id } = instance.connect.instance;
    expect(instance.world.events.at(-1)).toEqual({
      source: 'aws.connect',
      'detail-type': 'Amazon Connect Contact Event',
      time: expect.stringMatching(/^2026-03-09T02:00:\d\dZ$/),
      resources: [`${arn}/contact/${contactId}`, arn],
      detail: {
        eventType: 'COMPLETED',
        contactId,
        initialContactId: contactId,
        channel: 'VOICE',
        instanceArn: arn,
        initiationMethod: 'INBOUND',
        initiationTimestamp: '2026-03-09T02:00:00.000Z',
        connectedToSystemTimestamp: '2026-03-09T02:00:00.000Z',
        disconnectTimestamp: expect.any(String),
        tags: { 'aws:connect:instanceId': id, 'aws:connect:systemEndpoint': line },
      },
    });
  });
});

describe('what may go wrong around a message', () => {
  it.each([
    ['lose', 0, 0, 0],
    ['fail', 0, 0, 1],
    ['twice', 2, 1, 0],
  ] as const)('a recording that Connect should %s', async (fate, objects, listed, errors) => {
    const instance = aLine();
    instance.connect.faults.recording = () => fate;
    const { contactId } = leaveMessage(instance);
    await instance.world.pass(100);
    expect(instance.world.objects).toHaveLength(objects);
    expect(instance.connect.contact(contactId)?.recordings).toHaveLength(listed);
    expect(instance.connect.metrics.filter(({ name }) => name === 'CallRecordingUploadError')).toHaveLength(errors);
  });

  it('an event that is lost, and one that comes twice', async () => {
    const instance = aLine();
    instance.connect.faults.contactEvent = (_, type) => (type === 'COMPLETED' ? 'lose' : type === 'DISCONNECTED' ? 'twice' : 'deliver');
    const { contactId } = leaveMessage(instance);
    await instance.world.pass(20);
    expect(instance.world.eventsOf(contactId)).toEqual(['INITIATED', 'DISCONNECTED', 'DISCONNECTED']);
  });

  it('a call above the quota, which hears a tone and leaves no contact', async () => {
    const instance = aLine({ concurrentCalls: 1 });
    leaveMessage(instance);
    const second = instance.connect.callIn({ from: patient, to: line });
    await expect(second.ended).resolves.toBe('REORDER_TONE');
    expect(instance.connect.contacts()).toHaveLength(1);
    const names = instance.connect.metrics.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ThrottledCalls', 'CallsBreachingConcurrencyQuota', 'ConcurrentCalls']));
  });

  it('a number without a flow, and one that nobody has', async () => {
    const { connect } = aLine();
    connect.addPhoneNumber({ address: '+12025550101' });
    await expect(connect.callIn({ to: '+12025550101' }).ended).resolves.toBe('MISCONFIGURED');
    await expect(connect.callIn({ to: '+12025550109' }).ended).resolves.toBe('NOT_IN_SERVICE');
    expect(connect.metrics).toEqual([expect.objectContaining({ name: 'MisconfiguredPhoneNumbers', namespace: 'AWS/Connect' })]);
  });

  it('a function that flows may not call', async () => {
    const instance = anInstance();
    instance.connect.addPhoneNumber({ address: line, flow: instance.flow('voicemail', voicemail) });
    leaveMessage(instance);
    await instance.world.pass(20);
    expect(instance.world.invoked).toEqual([]);
    expect(instance.connect.metrics.filter(({ name }) => name === 'ContactFlowErrors')).not.toEqual([]);
  });
});
