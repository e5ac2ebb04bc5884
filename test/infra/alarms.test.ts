import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Found, ofType, resources } from './deployment.ts';

const Alarm = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })),
  TreatMissingData: z.string(),
  Period: z.number(),
});
type Alarm = z.infer<typeof Alarm>;
const about = ({ Dimensions }: Alarm, name: string) => JSON.stringify(Dimensions.find((dimension) => dimension.Name === name)?.Value ?? '');

describe('the operator', () => {
  let all: Found[];
  let alarms: Alarm[];
  beforeAll(async () => {
    all = await resources();
    alarms = ofType(all, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Alarm.parse(Properties));
  });
  const ids = (type: string) => ofType(all, type).map(({ id }) => id);
  /** How often each resource is watched, by the output or reference that names it in a dimension. */
  const watched = (metric: string, dimension: string, id: string) =>
    alarms.filter(
      (alarm) =>
        alarm.MetricName === metric && new RegExp(`(Ref|GetAtt)${id}([A-Z]|QueueName|[0-9A-F]{8})|"${id}"`).test(about(alarm, dimension)),
    ).length;

  it('hears of every dead-letter queue', () => {
    const failed = ids('AWS::SQS::Queue').filter((id) => /(Failed|Missed)$/.test(id));
    expect(failed).toHaveLength(9);
    expect(failed.filter((id) => watched('ApproximateNumberOfMessagesVisible', 'QueueName', id) !== 1)).toEqual([]);
  });

  it('hears when a page waits', () => {
    expect(watched('ApproximateAgeOfOldestMessage', 'QueueName', 'Urgent')).toBe(1);
  });

  it('hears of errors of every function, and of throttling where somebody waits', () => {
    const functions = ofType(all, 'AWS::Lambda::Function');
    expect(functions.filter(({ id }) => watched('Errors', 'FunctionName', id) !== 1).map(({ id }) => id)).toEqual([]);
    const waitedOn = functions.filter(({ stack }) => stack === 'NightdeskPhone');
    expect(waitedOn.filter(({ id }) => watched('Throttles', 'FunctionName', id) !== 1).map(({ id }) => id)).toEqual([]);
  });

  it('hears when a job does not run: nothing measured is the alarm', () => {
    const missing = alarms.filter(({ MetricName }) => MetricName === 'Invocations');
    expect(missing.map(({ TreatMissingData, Period }) => [TreatMissingData, Period])).toEqual([
      ['breaching', 300],
      ['breaching', 900],
      ['breaching', 2700],
      ['breaching', 5400],
    ]);
    expect(['Escalate', 'Reconcile', 'Remind', 'Report'].filter((id) => watched('Invocations', 'FunctionName', id) !== 1)).toEqual([]);
  });

  it('hears of a difference that reconciliation finds, and of a patient whom nobody reached', () => {
    const own = alarms.filter(({ Namespace }) => Namespace === 'Nightdesk');
    expect(own.map(({ MetricName, Dimensions }) => [MetricName, Dimensions])).toEqual(
      ['ContactsUnaccounted', 'ItemsWithoutNext', 'SafetyEvents'].map((name) => [name, [{ Name: 'service', Value: 'nightdesk' }]]),
    );
  });

  it('hears what Connect itself counts, for the instance and for every flow', () => {
    const connect = alarms.filter(({ Namespace }) => Namespace === 'AWS/Connect');
    const groups = connect
      .filter((alarm) => about(alarm, 'ContactFlowName') === '""')
      .map((alarm) => `${alarm.MetricName} ${about(alarm, 'MetricGroup')}`);
    expect(groups.sort()).toEqual([
      'CallRecordingUploadError "CallRecordings"',
      'CallsBreachingConcurrencyQuota "VoiceCalls"',
      'ConcurrentCallsPercentage "VoiceCalls"',
      'MisconfiguredPhoneNumbers "VoiceCalls"',
      'ThrottledCalls "VoiceCalls"',
    ]);
    const flows = ofType(all, 'AWS::Connect::ContactFlow').map(({ Properties }) => JSON.stringify(Properties['Name']));
    for (const metric of ['ContactFlowErrors', 'ContactFlowFatalErrors'])
      expect(
        connect
          .filter(({ MetricName }) => MetricName === metric)
          .map((alarm) => about(alarm, 'ContactFlowName'))
          .sort(),
      ).toEqual([...flows].sort());
  });

  it('hears of mail that comes back', () => {
    expect(alarms.filter(({ Namespace }) => Namespace === 'AWS/SES').map(({ MetricName }) => MetricName)).toEqual([
      'Bounce',
      'Complaint',
      'Reject',
    ]);
  });

  it('is told by each alarm who is hurt and which heading to open, and the heading is there', () => {
    for (const { AlarmDescription } of alarms) {
      const [, impact, file, heading] = /^(.+\.) Open (\S+\.md), "(.+)"\.$/.exec(AlarmDescription) ?? [];
      expect([AlarmDescription, impact]).toEqual([AlarmDescription, expect.any(String)]);
      const lines = readFileSync(file ?? '', 'utf8').split('\n');
      expect([AlarmDescription, lines.includes(`## ${heading}`)]).toEqual([AlarmDescription, true]);
    }
  });

  it('is sent every alarm by mail, under the key', () => {
    expect(alarms).toHaveLength(ids('AWS::CloudWatch::Alarm').length);
    expect(ofType(all, 'AWS::SNS::Topic').map(({ Properties }) => Properties['KmsMasterKeyId'])).toEqual([expect.anything()]);
    expect(ofType(all, 'AWS::SNS::Subscription').map(({ Properties }) => [Properties['Protocol'], Properties['Endpoint']])).toEqual([
      ['email', 'operator@example.com'],
    ]);
    const [policy] = ofType(all, 'AWS::SNS::TopicPolicy');
    expect(JSON.stringify(policy?.Properties)).toContain('"Service":"cloudwatch.amazonaws.com"');
  });
});
