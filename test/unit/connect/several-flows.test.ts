import { describe, expect, it } from '@jest/globals';
import { aCallTo, branchesNotTaken } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const errors = { NoMatchingError: 'end' };
const go = (flow: string): SmallBlock => ({ type: 'TransferToFlow', with: { ContactFlowId: flow }, next: 'end', errors });
const hook = (name: string, flow: string, next: string): SmallBlock => ({
  type: 'UpdateContactEventHooks',
  with: { EventHooks: { [name]: flow } },
  next,
  errors,
});
const target: SmallBlock = { type: 'UpdateContactTargetQueue', with: { QueueId: 'main' }, next: 'wait', errors };
const wait: SmallBlock = { type: 'TransferContactToQueue', next: 'end', errors: { ...errors, QueueAtCapacity: 'end' } };
const parsed = (blocks: Record<string, SmallBlock>) => JSON.parse(smallFlow(blocks));

describe('a call through several flows', () => {
  const second = parsed({
    menu: {
      type: 'GetParticipantInput',
      with: { Text: 'Press 1.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      next: 'end',
      on: { '1': 'one' },
      errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
    },
    one: saying('One.'),
  });
  const whisper = parsed({ say: saying('Somebody is there.', 'done'), done: { type: 'EndFlowExecution' } });

  it('is one call, whose keys are pressed in order', () => {
    const first = smallFlow({ hello: saying('Hello.', 'go'), go: go('second') });
    aCallTo(first, { flows: { second }, presses: ['1'] })
      .hears(/Hello/, /Press 1/, /One/)
      .ends();
  });

  it('knows the branches of each of them that no call took', () => {
    expect(branchesNotTaken(second, 'second')).toEqual(['menu → end (InputTimeLimitExceeded, NoMatchingCondition, NoMatchingError)']);
    expect(branchesNotTaken(second, 'third')).toHaveLength(3);
  });

  it('takes the branches of a whisper, which its caller does not hear', () => {
    const queue = smallFlow({ hook: hook('AgentWhisper', 'whisper', 'target'), target, wait });
    expect(branchesNotTaken(whisper, 'whisper')).toHaveLength(1);
    aCallTo(queue, { flows: { whisper }, agentsAvailable: 1 }).neverHears(/Somebody/);
    expect(branchesNotTaken(whisper, 'whisper')).toEqual([]);
  });

  it('plays the flows that are deployed where the test gives none', () => {
    const functions = { 'answer-call': () => ({}) };
    aCallTo(smallFlow({ hook: hook('CustomerQueue', 'caller-queue', 'target'), target, wait }), { agentsAvailable: 1, functions }).hears(
      /Thank you for waiting/,
    );
  });
});

describe('the longest silence', () => {
  const pause = (seconds: number, next: string): SmallBlock => ({
    type: 'GetParticipantInput',
    with: { SSML: '<speak><break time="5s"/></speak>', StoreInput: 'False', InputTimeLimitSeconds: String(seconds) },
    next,
    errors: { InputTimeLimitExceeded: next, NoMatchingCondition: next, NoMatchingError: next },
  });
  const record = (state: string, next: string): SmallBlock => ({
    type: 'UpdateContactRecordingBehavior',
    with: { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: state } },
    next,
  });
  const long = smallFlow({ hello: saying('Hello.', 'pause'), pause: pause(8, 'bye'), bye: saying('Goodbye.') });

  it('is the time without words, a break that is spoken included', () => {
    const call = aCallTo(long);
    expect(call.longestSilence()).toBe(13);
    expect(() => call.neverWaitsInSilenceLongerThan(10)).toThrow('The caller waits 13 seconds in silence.');
    call.neverWaitsInSilenceLongerThan(13);
  });

  it('ends with a key, and with the call', () => {
    expect(aCallTo(long, { presses: ['1'] }).longestSilence()).toBe(5);
    expect(aCallTo(long, { hangUpAfter: 4 }).longestSilence()).toBe(3.6);
  });

  it('is not the time in which a message is taken', () => {
    aCallTo(
      smallFlow({ on: record('Enabled', 'pause'), pause: pause(60, 'off'), off: record('Disabled', 'end') }),
    ).neverWaitsInSilenceLongerThan(0);
  });

  it('is not the time in which a phone rings or a person is there', () => {
    const bridge: SmallBlock = {
      type: 'TransferParticipantToThirdParty',
      with: { ThirdPartyPhoneNumber: '+12025550180', ThirdPartyConnectionTimeLimitSeconds: '40', ContinueFlowExecution: 'True' },
      next: 'bye',
      errors: { CallFailed: 'bye', ConnectionTimeLimitExceeded: 'bye', NoMatchingError: 'bye' },
    };
    const flow = smallFlow({ bridge, bye: saying('Goodbye.') });
    aCallTo(flow, { phones: { '+12025550180': 20 } })
      .isTransferredTo('+12025550180')
      .hears(/Goodbye/)
      .neverWaitsInSilenceLongerThan(0);
    aCallTo(flow, { phones: { '+12025550180': 'busy' } })
      .isTransferredTo('+12025550180', 'failed')
      .neverWaitsInSilenceLongerThan(0);
    aCallTo(flow, { phones: { '+12025550180': 'no-answer' } })
      .isTransferredTo('+12025550180', 'timed-out')
      .neverWaitsInSilenceLongerThan(0);
  });
});

describe('a caller who leaves', () => {
  const hello = smallFlow({ hello: saying('one two three four five six seven eight nine ten.', 'bye'), bye: saying('Goodbye.') });

  it.each([
    ['at a block', { hangUpAt: 'bye' }, 4],
    ['in the middle of words', { hangUpAt: /one two/ }, 2],
    ['after some seconds', { hangUpAfter: 3 }, 3],
  ])('%s', (_, given, seconds) => {
    const call = aCallTo(hello, given).ends('CUSTOMER_DISCONNECT');
    expect(((call.contact.disconnectedAt ?? 0) - call.contact.initiatedAt) / 1_000).toBe(seconds);
  });
});
