import { describe, expect, it } from '@jest/globals';
import { aCallTo, type CallGiven } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const failed = { NoMatchingError: 'failed' };
const ways = {
  next: saying('Next.'),
  failed: saying('Failed.'),
  yes: saying('Yes.'),
  no: saying('No.'),
  other: saying('Other.'),
};
const block = (type: string, parameters: Record<string, unknown>, rest: Partial<SmallBlock> = {}): SmallBlock => ({
  type,
  with: parameters,
  next: 'next',
  errors: failed,
  ...rest,
});
const choices = { on: { True: 'yes', False: 'no' } };
const staff = (metric: string) =>
  block(
    'CheckMetricData',
    { MetricType: metric, QueueId: 'q' },
    { on: { '0': 'no', '2': 'yes' }, errors: { ...failed, NoMatchingCondition: 'other' } },
  );
const call = (functionName: string, extra: Record<string, unknown> = {}) =>
  block('InvokeLambdaFunction', { LambdaFunctionARN: functionName, InvocationTimeLimitSeconds: '8', ...extra });
const answers = (answer: unknown): CallGiven => ({ functions: { f: () => answer } });
const json = { ResponseValidation: { ResponseType: 'JSON' } };
const setQueue = block('UpdateContactTargetQueue', { QueueId: 'q' }, { next: 'try' });

const table: [string, Record<string, SmallBlock>, CallGiven, RegExp][] = [
  [
    'Compare, equal',
    { try: block('Compare', { ComparisonValue: 'a' }, { on: { a: 'yes' }, errors: { NoMatchingCondition: 'other' } }) },
    {},
    /Yes/,
  ],
  [
    'Compare, unequal',
    { try: block('Compare', { ComparisonValue: 'b' }, { on: { a: 'yes' }, errors: { NoMatchingCondition: 'other' } }) },
    {},
    /Other/,
  ],
  ['hours open', { try: block('CheckHoursOfOperation', { HoursOfOperationId: 'h' }, choices) }, { openHours: ['h'] }, /Yes/],
  ['hours closed', { try: block('CheckHoursOfOperation', { HoursOfOperationId: 'h' }, choices) }, {}, /No/],
  ['no such hours', { try: block('CheckHoursOfOperation', { HoursOfOperationId: 'h' }, choices) }, { missing: ['h'] }, /Failed/],
  ['nobody available', { try: staff('NumberOfAgentsAvailable') }, {}, /No/],
  ['two available', { try: staff('NumberOfAgentsAvailable') }, { agentsAvailable: 2 }, /Yes/],
  ['three available', { try: staff('NumberOfAgentsStaffed') }, { agentsAvailable: 3 }, /Other/],
  ['nobody waits', { try: staff('NumberOfContactsInQueue') }, {}, /No/],
  ['the oldest is not there', { try: staff('OldestContactInQueueAgeSeconds') }, {}, /No/],
  ['no such queue', { try: staff('NumberOfAgentsAvailable') }, { missing: ['q'] }, /Failed/],
  ['function answers', { try: call('f') }, answers({ a: '1' }), /Next/],
  [
    'function throws',
    { try: call('f') },
    {
      functions: {
        f: () => {
          throw new Error('no');
        },
      },
    },
    /Failed/,
  ],
  ['a map must be flat', { try: call('f') }, answers({ a: { b: '1' } }), /Failed/],
  ['a map is of texts', { try: call('f') }, answers({ a: 1 }), /Failed/],
  ['a map has no null', { try: call('f') }, answers({ a: null }), /Failed/],
  ['a map is no list', { try: call('f') }, answers(['a']), /Failed/],
  ['nothing is no map', { try: call('f') }, answers(undefined), /Failed/],
  ['JSON may be deep', { try: call('f', json) }, answers({ a: { b: [1] } }), /Next/],
  ['JSON is an object', { try: call('f', json) }, answers('text'), /Failed/],
  ['32 KB are too much', { try: call('f') }, answers({ a: 'x'.repeat(32_768) }), /Failed/],
  ['no ARN', { try: call('$.Attributes.none') }, {}, /Failed/],
  ['attributes are set', { try: block('UpdateContactAttributes', { Attributes: { a: '1' } }) }, {}, /Next/],
  ['attributes have a limit', { try: block('UpdateContactAttributes', { Attributes: { a: 'x'.repeat(32_768) } }) }, {}, /Failed/],
  ['no contact is related', { try: block('UpdateContactAttributes', { Attributes: { a: '1' }, TargetContact: 'Related' }) }, {}, /Failed/],
  ['contact data', { try: block('UpdateContactData', { Name: 'n', LanguageCode: 'es-US' }) }, {}, /Next/],
  ['flow attributes', { try: block('UpdateFlowAttributes', { FlowAttributes: { a: { Value: '1' } } }) }, {}, /Next/],
  ['tags', { try: block('TagContact', { Tags: { a: '1' } }) }, {}, /Next/],
  ['seven tags', { try: block('TagContact', { Tags: { a: '1', b: '1', c: '1', d: '1', e: '1', f: '1', g: '1' } }) }, {}, /Failed/],
  ['a hook', { try: block('UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'task-queue' } }) }, {}, /Next/],
  [
    'a hook to nothing',
    { try: block('UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'gone' } }) },
    { missing: ['gone'] },
    /Failed/,
  ],
  ['a queue is set', { try: block('UpdateContactTargetQueue', { QueueId: 'q' }) }, {}, /Next/],
  ['a queue that is not there', { try: block('UpdateContactTargetQueue', { QueueId: 'q' }) }, { missing: ['q'] }, /Failed/],
  ['no queue was set', { try: block('TransferContactToQueue', {}, { errors: { ...failed, QueueAtCapacity: 'other' } }) }, {}, /Failed/],
  [
    'a full queue',
    { setQueue, try: block('TransferContactToQueue', {}, { errors: { ...failed, QueueAtCapacity: 'other' } }) },
    { fullQueues: true },
    /Other/,
  ],
  ['a voice', { try: block('UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Lupe' }) }, {}, /Next/],
  ['a priority', { try: block('UpdateContactRoutingBehavior', { QueuePriority: '2' }) }, {}, /Next/],
  ['no waiting for a caller', { try: block('Wait', { TimeLimitSeconds: '5' }, { on: { WaitCompleted: 'yes' } }) }, {}, /Failed/],
  ['a flow that is not there', { try: block('TransferToFlow', { ContactFlowId: 'gone' }) }, { missing: ['gone'] }, /Failed/],
  ['a view that is not there', { try: block('ShowView', { ViewResource: { Id: 'gone' }, InvocationTimeLimitSeconds: '5' }) }, {}, /Failed/],
  ['a call that was not made', { try: block('CompleteOutboundCall', {}) }, {}, /Failed/],
  ['a task', { try: block('CreateTask', { Name: 'n', ContactFlowId: 'task' }) }, {}, /Next/],
  ['a test that says so', { try: block('UpdateContactData', {}) }, { failing: ['try'] }, /Failed/],
  ['nothing to say', { try: block('MessageParticipant', { Text: '$.Attributes.none' }) }, {}, /Failed/],
  ['too much to say', { try: block('MessageParticipant', { Text: 'x'.repeat(6_001) }) }, {}, /Failed/],
  ['speech that is broken', { try: block('MessageParticipant', { SSML: '<speak>a & b</speak>' }) }, {}, /Failed/],
];

describe('a block', () => {
  it.each(table)('%s', (_, blocks, given, heard) => {
    aCallTo(smallFlow({ ...blocks, ...ways }), given)
      .hears(heard)
      .ends();
  });

  it('goes round as often as a loop says, and then out', () => {
    const loop = block('Loop', { LoopCount: '2' }, { on: { ContinueLooping: 'again', DoneLooping: 'no' }, errors: {} });
    const finished = aCallTo(smallFlow({ loop, again: saying('Again.', 'loop'), ...ways }));
    finished.hears(/Again/, /Again/, /No/);
    expect(finished.events.filter((event) => event.type === 'prompt' && event.text === 'Again.')).toHaveLength(2);
  });

  it('hands what a function says to the next blocks, and to another flow', () => {
    const flow = smallFlow({
      ask: { ...call('f'), next: 'say' },
      say: saying('$.External.words', 'go'),
      go: block('TransferToFlow', { ContactFlowId: 'another' }),
    });
    const flows = { another: smallFlow({ say: saying('Here you are.') }) };
    aCallTo(flow, { ...answers({ words: 'It is late.' }), flows }).hears(/It is late/, /Here you are/);
  });

  it('gives a function its parameters as texts, and the contact', () => {
    const contacts: Record<string, unknown>[] = [];
    const functions = { f: (_: unknown, contact: Record<string, unknown>) => void contacts.push(contact) };
    const flow = smallFlow({
      ask: call('f', { LambdaInvocationAttributes: { a: '$.SystemEndpoint.Address', b: 'x', c: '$.Attributes.none' } }),
      ...ways,
    });
    const finished = aCallTo(flow, { functions, to: '+12025550101' });
    expect(finished.given('f')).toEqual([{ a: '+12025550101', b: 'x', c: '' }]);
    expect(contacts[0]).toMatchObject({ Channel: 'VOICE', InitiationMethod: 'INBOUND', SystemEndpoint: { Address: '+12025550101' } });
  });
});

const faults: [string, Record<string, SmallBlock>, RegExp][] = [
  ['an action it cannot play', { try: block('ConnectParticipantWithLexBot', {}) }, /cannot play ConnectParticipantWithLexBot/],
  ['a name of JavaScript’s own', { try: block('constructor', {}) }, /cannot play constructor/],
  ['a malformed action', { try: block('Loop', { LoopCount: 'three' }) }, /Loop is malformed/],
  [
    'a parameter that is not there in Connect',
    { try: block('Compare', { ComparisonValue: 'a', Colour: 'red' }) },
    /Unrecognized key: "Colour"/,
  ],
  ['a reference it does not know', { try: saying('$.Colour.Red') }, /\$\.Colour/],
  ['a branch that is not drawn', { try: block('Compare', { ComparisonValue: 'a' }, { errors: {} }) }, /no branch for NoMatchingCondition/],
  ['a branch to nowhere', { try: saying('Hello.', 'nowhere') }, /there is no such block/],
  [
    'a circle without a pause',
    { a: block('UpdateContactData', {}, { next: 'b' }), b: block('UpdateContactData', {}, { next: 'a' }) },
    /goes round/,
  ],
];

describe('a flow', () => {
  it.each(faults)('ends the call and says why at %s', (_, blocks, message) => {
    const finished = aCallTo(smallFlow({ ...blocks, ...ways }));
    expect(finished.troubles).toEqual([expect.stringMatching(message)]);
    expect(finished.contact.disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
    expect(() => finished.ends()).toThrow(message);
  });
});
