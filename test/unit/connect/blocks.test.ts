import { describe, expect, it } from '@jest/globals';
import { actions as known } from '../../../infra/flows/language/actions.ts';
import { actions as played } from '../../../local/connect/actions/index.ts';
import { aCallTo, anOutboundCall, type CallGiven } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const block = (type: string, parameters: Record<string, unknown>, rest: Partial<SmallBlock> = {}): SmallBlock => ({
  type,
  with: parameters,
  next: 'next',
  errors: { NoMatchingError: 'failed' },
  ...rest,
});
const ways = { next: saying('Next.'), failed: saying('Failed.'), other: saying('Other.') };
const mismatch = { errors: { NoMatchingError: 'failed', ChannelMismatch: 'other' } };
const people = { RecordedParticipants: ['Agent', 'Customer'], IVRRecordingBehavior: 'Enabled' };
const analytics = { Enabled: 'True', AnalyticsLanguage: 'en-US', AnalyticsModes: ['PostContact'] };
const tenth = { on: {}, errors: { NoMatchingCondition: 'other' } };

const table: [string, Record<string, SmallBlock>, CallGiven, RegExp][] = [
  ['a recorded prompt', { try: block('MessageParticipant', { PromptId: 'welcome' }) }, {}, /\(recording welcome\)/],
  ['a prompt that is not there', { try: block('MessageParticipant', { PromptId: 'gone' }) }, { missing: ['gone'] }, /Failed/],
  [
    'a file in a bucket',
    { try: block('MessageParticipant', { Media: { Uri: 's3://b/$.Attributes.f', SourceType: 'S3', MediaType: 'Audio' } }) },
    { attributes: { f: 'a.wav' } },
    /s3:\/\/b\/a\.wav/,
  ],
  ['tags are taken away', { try: block('UnTagContact', { TagKeys: ['a'] }) }, {}, /Next/],
  ['in the other spelling', { try: block('UntagContact', { TagKeys: ['a'] }) }, {}, /Next/],
  [
    'recording of people',
    { try: block('UpdateContactRecordingBehavior', { RecordingBehavior: people, AnalyticsBehavior: analytics }) },
    {},
    /Next/,
  ],
  [
    'recording, in the newer block',
    {
      try: block(
        'UpdateContactRecordingAndAnalyticsBehavior',
        { VoiceBehavior: { VoiceRecordingBehavior: people, VoiceAnalyticsBehavior: analytics } },
        mismatch,
      ),
    },
    {},
    /Next/,
  ],
  [
    'recording of a chat in a call',
    { try: block('UpdateContactRecordingAndAnalyticsBehavior', { ChatBehavior: {} }, mismatch) },
    {},
    /Other/,
  ],
  ['streaming', { try: block('UpdateContactMediaStreamingBehavior', { MediaStreamingState: 'Enabled' }) }, {}, /Next/],
  ['no streaming', { try: block('UpdateContactMediaStreamingBehavior', { MediaStreamingState: 'Disabled' }) }, {}, /Next/],
  [
    'criteria',
    { try: block('UpdateContactRoutingCriteria', { RoutingCriteria: { Steps: [{ Expression: { OrExpression: [] } }] } }) },
    {},
    /Next/,
  ],
  ['a contact that is not paused', { try: block('ResumeContact', {}) }, {}, /Failed/],
  ['the first tenth', { try: { type: 'DistributeByPercentage', ...tenth } }, { chance: 10 }, /Other/],
  [
    'a data table that is not there',
    {
      try: block('EvaluateDataTableValues', {
        DataTableId: 't',
        Queries: [{ QueryName: 'q', Attributes: ['a'], PrimaryValues: [{ AttributeName: 'k', Value: 'v' }] }],
      }),
    },
    {},
    /Failed/,
  ],
  ['metrics of no queue', { try: block('GetMetricData', {}) }, {}, /Failed/],
  ['hours of no queue', { try: block('CheckHoursOfOperation', {}, { on: { True: 'next', False: 'other' } }) }, {}, /Failed/],
  ['a task for later', { try: block('CreateTask', { Name: 'n', ContactFlowId: 'task', DelaySeconds: '60' }) }, {}, /Next/],
  [
    'a value of the call that does not fit',
    { try: block('Wait', { TimeLimitSeconds: '$.Attributes.none' }, { on: { WaitCompleted: 'next' } }) },
    {},
    /Failed/,
  ],
];

describe('a block', () => {
  it.each(table)('%s', (_, blocks, given, heard) => {
    aCallTo(smallFlow({ ...blocks, ...ways }), given)
      .hears(heard)
      .ends();
  });

  it.each([
    [10, /Next/],
    [11, /Other/],
    [100, /Failed/],
  ])('distributes by the number that chance gives: %i', (chance, heard) => {
    const flow = JSON.parse(smallFlow({ try: { type: 'DistributeByPercentage', errors: { NoMatchingCondition: 'failed' } }, ...ways }));
    const below = (operand: string, NextAction: string) => ({ NextAction, Condition: { Operator: 'NumberLessThan', Operands: [operand] } });
    flow.Actions[0].Transitions.Conditions = [below('11', 'next'), below('61', 'other')];
    aCallTo(flow, { chance }).hears(heard);
  });

  it('distributes evenly when nobody says how', () => {
    const flow = JSON.parse(
      smallFlow({
        again: { type: 'Loop', with: { LoopCount: '100' }, on: { ContinueLooping: 'try', DoneLooping: 'end' } },
        try: { type: 'DistributeByPercentage', errors: { NoMatchingCondition: 'high' } },
        low: saying('Low.', 'again'),
        high: saying('High.', 'again'),
      }),
    );
    flow.Actions[1].Transitions.Conditions = [{ NextAction: 'low', Condition: { Operator: 'NumberLessThan', Operands: ['51'] } }];
    const low = aCallTo(flow).events.filter((event) => event.type === 'prompt' && event.text === 'Low.').length;
    expect(low).toBeGreaterThan(30);
    expect(low).toBeLessThan(70);
  });

  it('asks with a recorded prompt, and with none but silence', () => {
    const menu = (parameters: Record<string, unknown>) =>
      smallFlow({
        ask: block(
          'GetParticipantInput',
          { InputTimeLimitSeconds: '5', ...parameters },
          { on: { '1': 'next' }, errors: { InputTimeLimitExceeded: 'other', NoMatchingCondition: 'other', NoMatchingError: 'failed' } },
        ),
        ...ways,
      });
    aCallTo(menu({ PromptId: 'which', StoreInput: 'False' }), { presses: ['1'] }).hears(/\(recording which\)/, /Next/);
    aCallTo(menu({ SSML: '<speak><break time="5s"/></speak>' })).hears(/Other/);
  });

  it('makes a task whose flow begins when its delay is over', () => {
    const call = aCallTo(
      smallFlow({
        try: block('CreateTask', { Name: 'n', ContactFlowId: 'later', DelaySeconds: '60', Attributes: { a: '$.Channel' } }),
        ...ways,
      }),
      {
        flows: { later: smallFlow({}) },
      },
    );
    expect(call.tasks()).toMatchObject([{ name: 'n', attributes: { a: 'VOICE' } }]);
    expect(call.tasks()[0]?.disconnectedAt).toBeUndefined();
  });

  it('makes no tasks without end', () => {
    const endless = smallFlow({ again: block('CreateTask', { Name: 'n', ContactFlowId: 'endless' }), ...ways });
    const call = aCallTo(smallFlow({ try: block('CreateTask', { Name: 'n', ContactFlowId: 'endless' }), ...ways }), { flows: { endless } });
    expect(call.ends().tasks().length).toBeLessThanOrEqual(1_000);
  });

  it('says when people would be recorded, of which no file is made', () => {
    const flow = smallFlow({
      try: block('UpdateContactRecordingBehavior', { RecordingBehavior: people }, { next: 'target' }),
      target: block('UpdateContactTargetQueue', { QueueId: 'q' }, { next: 'wait' }),
      wait: block('TransferContactToQueue', {}, { errors: { QueueAtCapacity: 'failed', NoMatchingError: 'failed' } }),
      ...ways,
    });
    expect(aCallTo(flow, { agentsAvailable: 1 }).events).toContainEqual(
      expect.objectContaining({ type: 'people-recorded', people: ['Agent', 'Customer'] }),
    );
  });

  it('knows whether the caller of a call is called', () => {
    const flow = smallFlow({ call: block('CompleteOutboundCall', {}), ...ways });
    anOutboundCall(flow).hears(/Next/);
    aCallTo(flow).hears(/Failed/);
  });
});

/** The names of the table, without what it says in brackets of one that has several rows. */
const types = [...new Set(Object.keys(known).map((name) => name.replace(/ \(.*/, '')))];

describe('an action that Connect has', () => {
  it.each(types)('%s is played, or stops the call with its name', (type) => {
    if (played[type]) return expect(played[type].play).toBeInstanceOf(Function);
    const finished = aCallTo(smallFlow({ try: block(type, {}), ...ways }));
    expect(finished.troubles).toEqual([expect.stringContaining(`cannot play ${type}`)]);
    expect(finished.contact.disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
  });

  it('is not taken for one that it has not', () => {
    expect(aCallTo(smallFlow({ try: block('PlayPrompt', {}), ...ways })).troubles[0]).toMatch(
      /PlayPrompt, and does not know it as an action of Connect/,
    );
  });
});
