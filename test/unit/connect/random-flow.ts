import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RandomRun } from '../../support/random-run.ts';
import type { AgentScript } from '../../../local/connect/without-runtime/scripted-agents.ts';
import { aCallTo, type CallGiven } from '../../support/call.ts';

const text = fc.constantFrom('Hello.', 'Hello $.Attributes.a.', '$.External.words', '$.Attributes.none', '$.Nobody.knows', '');
const speech = fc.oneof(
  fc.record({ Text: text }),
  fc.record({ SSML: fc.constantFrom('<speak>Hello<break time="2s"/></speak>', '<speak>broken', '<speak>$.External.words</speak>') }),
  fc.record({ PromptId: fc.constantFrom('prompt', 'missing') }),
);
const seconds = fc.constantFrom('1', '5', '60', '$.Attributes.a');
const queue = fc.constantFrom('main', 'missing', '$.Attributes.none');
const flow = fc.constantFrom('one', 'two', 'missing');
const nothing = fc.constant({});
const onOff = fc.constantFrom('Enabled', 'Disabled');
const hooks = ['CustomerQueue', 'AgentWhisper', 'CustomerWhisper', 'CustomerHold', 'AgentHold', 'CustomerRemaining'];
const step = { Expression: { AttributeCondition: { Name: 'a', Value: 'b', ProficiencyLevel: 2, ComparisonOperator: 'Equal' } } };
const query = { QueryName: 'q', Attributes: ['a'], PrimaryValues: [{ AttributeName: 'k', Value: '$.Attributes.a' }] };
const untag = fc.record({ TagKeys: fc.constant(['a']) });

/** Parameters of every action that is played: right ones, and such as depend on what comes in. */
export const parameters: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  CheckHoursOfOperation: fc.record({ HoursOfOperationId: fc.constantFrom('hours', 'missing') }),
  CheckMetricData: fc.record({ MetricType: fc.constantFrom('NumberOfAgentsAvailable', 'OldestContactInQueueAgeSeconds'), QueueId: queue }),
  Compare: fc.record({ ComparisonValue: text }),
  CompleteOutboundCall: nothing,
  CreateCallbackContact: fc.record({
    QueueId: queue,
    InitialCallDelaySeconds: fc.constant('5'),
    MaximumConnectionAttempts: fc.constant('2'),
    RetryDelaySeconds: fc.constant('60'),
  }),
  CreateTask: fc.record({ Name: text, ContactFlowId: flow }),
  DequeueContactAndTransferToQueue: fc.record({ QueueId: queue }),
  DisconnectParticipant: nothing,
  DistributeByPercentage: nothing,
  EndFlowExecution: nothing,
  EndFlowModuleExecution: fc.record({ Result: fc.constantFrom('1', 'Yes'), ResultData: fc.record({ a: text }) }),
  EvaluateDataTableValues: fc.record({ DataTableId: fc.constantFrom('table', 'missing'), Queries: fc.constant([query]) }),
  GetMetricData: fc.record({ QueueId: queue }),
  GetParticipantInput: fc
    .tuple(speech, fc.constantFrom('True', 'False'), fc.constantFrom('1', '5', '60'))
    .map(([said, StoreInput, InputTimeLimitSeconds]) => ({ ...said, StoreInput, InputTimeLimitSeconds })),
  InvokeFlowModule: fc.record({ FlowModuleId: fc.constantFrom('first', 'second', 'missing'), Input: fc.record({ a: text }) }),
  InvokeLambdaFunction: fc.oneof(
    fc.record({ LambdaFunctionARN: fc.constantFrom('answers', 'fails', 'slow', 'nonsense'), InvocationTimeLimitSeconds: fc.constant('8') }),
    fc.record({
      LambdaFunctionARN: fc.constant('slow'),
      InvocationTimeLimitSeconds: fc.constant('60'),
      InvocationType: fc.constant('ASYNCHRONOUS'),
    }),
    fc.record({ LambdaInvocationRequestId: fc.constant('$.LambdaInvocation.InvocationId') }),
  ),
  Loop: fc.oneof(
    fc.record({ LoopCount: fc.constantFrom('0', '3', '$.Attributes.a'), LoopName: fc.constant('l') }),
    fc.record({ Elements: fc.constant('$.External.list') }),
  ),
  MessageParticipant: speech,
  MessageParticipantIteratively: fc.record({
    Messages: fc.array(speech, { minLength: 1, maxLength: 2 }),
    InterruptFrequencySeconds: fc.constantFrom('1', '30'),
  }),
  ResumeContact: nothing,
  ShowView: fc.record({ ViewResource: fc.constant({ Id: 'missing' }), InvocationTimeLimitSeconds: fc.constant('60') }),
  TagContact: fc.record({ Tags: fc.record({ a: text }) }),
  TransferContactToQueue: nothing,
  TransferParticipantToThirdParty: fc.record({
    ThirdPartyPhoneNumber: fc.constantFrom('+12025550181', '+12025550182', '+12025550183', 'nobody'),
    ThirdPartyConnectionTimeLimitSeconds: fc.constantFrom('5', '30'),
    ContinueFlowExecution: fc.constantFrom('True', 'False'),
  }),
  TransferToFlow: fc.record({ ContactFlowId: flow }),
  UnTagContact: untag,
  UntagContact: untag,
  UpdateContactAttributes: fc.record({ Attributes: fc.record({ a: text }), TargetContact: fc.constantFrom('Current', 'Related') }),
  UpdateContactCallbackNumber: fc.record({ CallbackNumber: fc.constantFrom('$.StoredCustomerInput', '$.CustomerEndpoint.Address') }),
  UpdateContactData: fc.record({ Name: text }),
  UpdateContactEventHooks: fc.tuple(fc.constantFrom(...hooks), flow).map(([hook, id]) => ({ EventHooks: { [hook]: id } })),
  UpdateContactMediaStreamingBehavior: fc.record({ MediaStreamingState: onOff }),
  UpdateContactRecordingAndAnalyticsBehavior: fc.record({
    VoiceBehavior: fc.record({ VoiceRecordingBehavior: fc.record({ IVRRecordingBehavior: onOff }) }),
  }),
  UpdateContactRecordingBehavior: fc.record({ RecordingBehavior: fc.record({ IVRRecordingBehavior: onOff }) }),
  UpdateContactRoutingBehavior: fc.record({ QueuePriority: fc.constantFrom('1', '$.Attributes.a') }),
  UpdateContactRoutingCriteria: fc.constant({ RoutingCriteria: { Steps: [{ ...step, Expiry: { DurationInSeconds: 30 } }] } }),
  UpdateContactTargetQueue: fc.record({ QueueId: queue }),
  UpdateContactTextToSpeechVoice: fc.record({ TextToSpeechVoice: fc.constantFrom('Joanna', 'Lupe') }),
  UpdateFlowAttributes: fc.record({ FlowAttributes: fc.record({ a: fc.record({ Value: text }) }) }),
  UpdateFlowLoggingBehavior: fc.record({ FlowLoggingBehavior: onOff }),
  Wait: fc.record({ TimeLimitSeconds: seconds, Events: fc.constantFrom([], ['LambdaReturned']) }),
};

const values = [
  '1',
  '2',
  'True',
  'False',
  'ContinueLooping',
  'DoneLooping',
  'MessagesInterrupted',
  'WaitCompleted',
  'LambdaReturned',
  'Yes',
];
const errors = [
  'NoMatchingError',
  'NoMatchingCondition',
  'InputTimeLimitExceeded',
  'QueueAtCapacity',
  'CallFailed',
  'ConnectionTimeLimitExceeded',
];

/** A third of the blocks speaks or listens. */
const talking = Array.from({ length: 10 }, () => ['MessageParticipant', 'GetParticipantInput']).flat();

/** A block that mostly leads on, now and then back: calls come further than a circle at one moment. */
function anyBlock(index: number, size: number) {
  const to = fc
    .oneof(
      { weight: 9, arbitrary: fc.integer({ min: index + 1, max: size }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: index }) },
    )
    .map((at) => `b${at}`);
  const conditions = fc.subarray(values).chain((drawn) => fc.tuple(...drawn.map((value) => to.map((name) => condition(value, name)))));
  const failures = fc
    .subarray(errors, { minLength: errors.length - 1 })
    .chain((drawn) => fc.tuple(...drawn.map((ErrorType) => to.map((NextAction) => ({ ErrorType, NextAction })))));
  return fc.constantFrom(...Object.keys(parameters), ...talking).chain((Type) =>
    fc.record({
      Identifier: fc.constant(`b${index}`),
      Type: fc.constant(Type),
      Parameters: parameters[Type] ?? nothing,
      Transitions: fc.record({ NextAction: to, Conditions: conditions, Errors: failures }),
    }),
  );
}

/** A flow of a few blocks; now and then a branch is not drawn. */
const anyFlow = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.tuple(...Array.from({ length: size }, (_, index) => anyBlock(index, size))).map((blocks) => ({
    Version: '2019-10-30',
    StartAction: 'b0',
    Actions: [...blocks, { Identifier: `b${size}`, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
  })),
);
const condition = (value: string, NextAction: string) => ({ NextAction, Condition: { Operator: 'Equals', Operands: [value] } });

const anyCaller: fc.Arbitrary<CallGiven> = fc.record(
  {
    presses: fc.array(fc.constantFrom('', '1', '2', '2025550123#'), { maxLength: 5 }),
    says: fc.constant('Please call me.'),
    hangUpAfter: fc.integer({ min: 0, max: 120 }),
    agents: fc.array(
      fc.record(
        {
          comesAfter: fc.constantFrom(0, 40),
          answersAfter: fc.constantFrom<AgentScript['answersAfter']>(3, 'never', 'rejects'),
          holds: fc.constant({ after: 5, for: 10 }),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    chance: fc.integer({ min: 1, max: 100 }),
    openHours: fc.constantFrom([], ['hours']),
  },
  { requiredKeys: [] },
);

const world = {
  functions: {
    answers: () => ({ words: 'Good evening.' }),
    slow: () => ({ words: 'At last.' }),
    nonsense: () => ['no'],
    fails: () => {
      throw new Error('no');
    },
  },
  slow: { slow: 9 },
  missing: ['missing'],
  tables: { table: [{ k: '1', a: '2' }] },
  phones: { '+12025550181': 4, '+12025550182': 'busy', '+12025550183': 'no-answer' } as const,
  patience: 900,
};

/** A call to a random flow, with two more flows and two modules that it may go to. */
const anyCall = fc
  .tuple(fc.tuple(anyFlow, anyFlow, anyFlow, anyFlow, anyFlow), anyCaller)
  .map(([[main, one, two, first, second], caller]): [object, CallGiven] => [
    main,
    { ...world, ...caller, flows: { one, two }, modules: { first, second } },
  ]);

/** Whatever the flow, the call ends (at the latest when the caller gives up), and what stops it names the flow and the block. */
export const anyFlowIsPlayed: RandomRun = {
  name: 'any-flow-played',
  inputs: 20_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(anyCall, ([flow, given]) => {
        const call = aCallTo(JSON.stringify(flow), given);
        assert(call.contact.disconnectReason !== undefined);
        for (const trouble of call.troubles) assert.match(trouble, /^The flow .+ stops at \S+: /);
        assert(call.troubles.length <= 1 + call.tasks().length + call.callbacks().length);
      }),
      { numRuns, seed },
    ),
};
