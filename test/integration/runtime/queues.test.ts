import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { LocalRuntime } from '../../../local/runtime.ts';
import { functionWith } from '../../support/hand-written-assembly.ts';
import { smallRuntime } from '../../support/local-runtime.ts';

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const minutes = (count: number) => count * 60_000;
/** Fails the messages that say so, all of a batch that says `throw`, and never ends one that says `hang`. */
const worker = `
  export const handler = async ({ Records }) => {
    const bodies = Records.map(({ body }) => body);
    console.log(JSON.stringify({ handled: bodies, at: new Date().toISOString() }));
    if (bodies.includes('throw')) throw new Error('the whole batch');
    if (bodies.includes('hang')) for (;;);
    return { batchItemFailures: Records.filter(({ body }) => body === 'fail').map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };`;
const depth = (id: string, name: string) => ({
  [id]: {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmDescription: 'Work waits.',
      Namespace: 'AWS/SQS',
      MetricName: name,
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id === 'Waits' ? 'Work' : 'WorkFailed', 'QueueName'] } }],
      Statistic: 'Maximum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: id === 'Waits' ? 90 : 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: [{ Ref: 'Operator' }],
      OKActions: [{ Ref: 'Operator' }],
    },
  },
});
let runtime: LocalRuntime;
let sqs: SQSClient;

beforeAll(async () => {
  runtime = await smallRuntime({
    code: { worker },
    stacks: {
      Small: {
        WorkFailed: { Type: 'AWS::SQS::Queue' },
        Work: {
          Type: 'AWS::SQS::Queue',
          Properties: { VisibilityTimeout: 60, RedrivePolicy: { deadLetterTargetArn: arnOf('WorkFailed'), maxReceiveCount: 3 } },
        },
        ...functionWith('Worker', 'worker', { Timeout: 1 }),
        Mapping: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: arnOf('Work'),
            FunctionName: { Ref: 'Worker' },
            BatchSize: 10,
            FunctionResponseTypes: ['ReportBatchItemFailures'],
          },
        },
        Operator: { Type: 'AWS::SNS::Topic' },
        OperatorMail: {
          Type: 'AWS::SNS::Subscription',
          Properties: { TopicArn: { Ref: 'Operator' }, Protocol: 'email', Endpoint: 'operator@example.com' },
        },
        OperatorPolicy: {
          Type: 'AWS::SNS::TopicPolicy',
          Properties: {
            Topics: [{ Ref: 'Operator' }],
            PolicyDocument: {
              Statement: {
                Effect: 'Allow',
                Principal: { Service: 'cloudwatch.amazonaws.com' },
                Action: 'sns:Publish',
                Resource: { Ref: 'Operator' },
              },
            },
          },
        },
        ...depth('Failed', 'ApproximateNumberOfMessagesVisible'),
        ...depth('Waits', 'ApproximateAgeOfOldestMessage'),
      },
    },
  });
  sqs = new SQSClient(runtime.clientFor('AWS_ENDPOINT_URL_SQS'));
});
afterAll(async () => {
  sqs.destroy();
  await runtime.stop();
});
beforeEach(() => {
  runtime.deliveries.length = 0;
});

const send = (MessageBody: string) => sqs.send(new SendMessageCommand({ QueueUrl: runtime.queueNamed('Work').url, MessageBody }));
const delivered = () => runtime.deliveries.map(({ body, attempt }) => `${body} ${attempt}`);
const failedMessages = async () => (await runtime.messagesIn('WorkFailed')).visible.map(({ body }) => body);

describe('a queue that a function serves', () => {
  test('delivers at once, and tries only what failed again, when its visibility timeout is over on the simulated clock', async () => {
    await send('good');
    await send('fail');
    await runtime.settle();
    expect(delivered().sort()).toEqual(['fail 1', 'good 1']);
    await runtime.advance(59_000);
    expect(delivered()).toHaveLength(2);
    await runtime.advance(1_000);
    expect(delivered().slice(2)).toEqual(['fail 2']);
  });

  test('gives a message up after it was received as often as its policy says, and rings the alarm', async () => {
    await runtime.advance(minutes(1));
    expect(delivered()).toEqual(['fail 3']);
    expect(await failedMessages()).toEqual([]);
    await runtime.advance(minutes(1));
    expect(delivered()).toHaveLength(1);
    expect(await failedMessages()).toEqual(['fail']);
    await runtime.advance(minutes(1));
    expect(runtime.parts.alarms.ringing()).toEqual(['Small-Failed']);
    const notices = (await runtime.parts.mailbox.mails()).filter(({ subject }) => subject.includes('Small-Failed'));
    expect(notices.map(({ to, subject }) => [...to, subject])).toEqual([
      ['operator@example.com', 'OK: "Small-Failed"'],
      ['operator@example.com', 'ALARM: "Small-Failed"'],
    ]);
  });

  test('knew that the oldest message waited too long', () => {
    const waits = runtime.parts.alarms.transitions.filter(({ alarm }) => alarm === 'Small-Waits').map(({ to }) => to);
    expect(waits).toEqual(['OK', 'ALARM', 'OK']);
  });

  test('returns the whole batch when the function throws', async () => {
    await send('throw');
    await runtime.settle();
    await runtime.advance(minutes(1));
    expect(delivered()).toEqual(['throw 1', 'throw 2']);
    await runtime.advance(minutes(3));
    expect(await failedMessages()).toContain('throw');
  });

  test('kills a function that outlives its timeout, and tries again in a new process', async () => {
    await send('hang');
    await runtime.settle();
    expect(runtime.parts.invocationReports.at(-1)?.error?.errorType).toBe('Sandbox.Timedout');
    await send('good');
    await runtime.settle();
    expect(runtime.parts.invocationReports.at(-1)?.error).toBeUndefined();
  });

  test('shows the simulated time to the function', () => {
    const [first = '{}'] = runtime.parts.logs.of('Small-Worker');
    expect(JSON.parse(first).at).toMatch(/^2026-11-24T02:00:0/);
  });
});
