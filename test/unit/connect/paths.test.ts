import { describe, expect, it } from '@jest/globals';
import { aCallTo, type CallGiven } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const sets = (type: string, parameters: Record<string, unknown>): SmallBlock => ({
  type,
  with: parameters,
  next: 'say',
  errors: { NoMatchingError: 'say' },
});
const nothing: SmallBlock = { type: 'UpdateFlowLoggingBehavior', with: { FlowLoggingBehavior: 'Disabled' }, next: 'say' };
const query = { QueryName: 'owner', Attributes: ['phone'], PrimaryValues: [{ AttributeName: 'practice', Value: 'maple' }] };

const table: [path: string, becomes: string, SmallBlock, CallGiven?][] = [
  ['$.AwsRegion', 'us-east-1', nothing],
  ["$['AwsRegion']", 'us-east-1', nothing],
  ['$.Channel', 'VOICE', nothing],
  ['$.InitiationMethod', 'INBOUND', nothing],
  ['$.CustomerEndpoint.Address', '+12025550177', nothing],
  ['$.CustomerEndpoint.Address', '', nothing, { from: null }],
  ['$.SystemEndpoint.Address', '+12025550100', nothing],
  ['$.LanguageCode', 'en-US', nothing],
  ['$.LanguageCode', 'es-US', sets('UpdateContactData', { LanguageCode: 'es-US' })],
  ["$.SegmentAttributes['connect:Subtype']", 'connect:Telephony', nothing],
  ['$.References.file.Value', 'a', sets('UpdateContactData', { References: { file: { Value: 'a', Type: 'STRING' } } })],
  ['$.Name', 'n', sets('UpdateContactData', { Name: 'n' })],
  ['$.Tags.app', 'x', sets('TagContact', { Tags: { app: 'x' } })],
  ['$.Attributes.a', '1', sets('UpdateContactAttributes', { Attributes: { a: '1' } })],
  ['$.FlowAttributes.a', '1', sets('UpdateFlowAttributes', { FlowAttributes: { a: { Value: '1' } } })],
  ['$.Queue.Name', 'q', sets('UpdateContactTargetQueue', { QueueId: 'q' })],
  ['$.TextToSpeechVoice', 'Lupe', sets('UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Lupe' })],
  ['$.CallbackNumber', '+12025550177', nothing],
  [
    '$.CallbackNumber',
    '+12025550123',
    sets('UpdateContactCallbackNumber', { CallbackNumber: '$.Attributes.n' }),
    { attributes: { n: '(202) 555-0123' } },
  ],
  ['$.Metrics.Queue.Size', '0', sets('GetMetricData', { QueueId: 'q' })],
  ['$.Metrics.Agents.Available.Count', '2', sets('GetMetricData', { QueueId: 'q', QueueChannel: 'Voice' }), { agentsAvailable: 2 }],
  ['$.Metrics.Queue.Size', '', nothing],
  [
    '$.DataTables.owner.phone',
    '555',
    sets('EvaluateDataTableValues', { DataTableId: 't', Queries: [query] }),
    { tables: { t: [{ practice: 'maple', phone: '555' }] } },
  ],
  [
    '$.DataTables.owner.phone',
    '',
    sets('EvaluateDataTableValues', { DataTableId: 't', Queries: [query] }),
    { tables: { t: [{ practice: 'oak', phone: '555' }] } },
  ],
  ['$.Lex.IntentName', '', nothing],
  ['$.Customer.FirstName', '', nothing],
  ['$.Agent.UserName', '', nothing],
  ['$.Task.ContactId', '', nothing],
];

describe('a path', () => {
  it.each(table)('%s is "%s"', (path, becomes, first, given = {}) => {
    aCallTo(smallFlow({ first, say: saying(`It is ${path}!`) }), given)
      .hears(new RegExp(`^It is ${becomes.replace('+', '\\+')}!$`))
      .ends();
  });

  it('names the stream while there is one', () => {
    const first = sets('UpdateContactMediaStreamingBehavior', {
      MediaStreamingState: 'Enabled',
      MediaStreamType: 'Audio',
      Participants: [{ ParticipantType: 'Customer', MediaDirections: ['To', 'From'] }],
    });
    aCallTo(smallFlow({ first, say: saying('$.MediaStreams.Customer.Audio.StreamARN') })).hears(/^arn:aws:kinesisvideo:us-east-1:/);
  });

  it('names the task that was made, and the agent in a whisper', () => {
    const first: SmallBlock = {
      type: 'CreateTask',
      with: { Name: 'n', ContactFlowId: 'task' },
      next: 'say',
      errors: { NoMatchingError: 'end' },
    };
    const finished = aCallTo(smallFlow({ first, say: saying('It is $.Task.ContactId') }));
    finished.hears(new RegExp(finished.tasks()[0]?.id ?? 'none'));
    const hook = sets('UpdateContactEventHooks', { EventHooks: { CustomerWhisper: 'hello' } });
    const queue: SmallBlock = { type: 'UpdateContactTargetQueue', with: { QueueId: 'q' }, next: 'go', errors: { NoMatchingError: 'end' } };
    const go: SmallBlock = { type: 'TransferContactToQueue', next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } };
    const hello = smallFlow({ say: saying('This is $.Agent.UserName.', 'done'), done: { type: 'EndFlowExecution' } });
    aCallTo(smallFlow({ hook: { ...hook, next: 'queue' }, queue, go }), { flows: { hello }, agentsAvailable: 1 }).hears(/This is agent-1/);
  });

  it('lives as long as its flow: flow attributes do not come along into the next one', () => {
    const second = smallFlow({ say: saying('<$.FlowAttributes.a> <$.Attributes.a>') });
    const flow = smallFlow({
      keep: { ...sets('UpdateFlowAttributes', { FlowAttributes: { a: { Value: '1' } } }), next: 'set' },
      set: { ...sets('UpdateContactAttributes', { Attributes: { a: '2' } }), next: 'go' },
      go: { type: 'TransferToFlow', with: { ContactFlowId: 'second' }, next: 'end', errors: { NoMatchingError: 'end' } },
    });
    expect(aCallTo(flow, { flows: { second } }).hears(/^<> <2>$/).troubles).toEqual([]);
  });
});
