import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalRuntime } from '../../../local/runtime.ts';
import { nextRun } from '../../../local/scheduler/schedule-expression.ts';
import { functionWith } from '../../support/hand-written-assembly.ts';
import { smallRuntime } from '../../support/local-runtime.ts';

const newYork = 'America/New_York';
/** The next `count` runs after a moment. */
function runs(expression: string, timezone: string, after: string, count: number): string[] {
  const found: string[] = [];
  let time = Date.parse(after);
  const start = time;
  for (let i = 0; i < count; i += 1) {
    time = nextRun(expression, timezone, time, start) ?? NaN;
    found.push(new Date(time).toISOString().replace(':00.000Z', 'Z'));
  }
  return found;
}

describe('a schedule expression', () => {
  const cases: [string, string, string, string, string[]][] = [
    ['every minute', 'rate(1 minute)', 'UTC', '2026-11-24T02:00:00Z', ['2026-11-24T02:01Z', '2026-11-24T02:02Z']],
    ['twice an hour', 'cron(0/30 * * * ? *)', 'UTC', '2026-11-24T02:00:00Z', ['2026-11-24T02:30Z', '2026-11-24T03:00Z']],
    ['on weekdays', 'cron(0 8 ? * MON-FRI *)', newYork, '2026-11-27T14:00:00Z', ['2026-11-30T13:00Z', '2026-12-01T13:00Z']],
    ['across the start of summer time', 'cron(0 8 * * ? *)', newYork, '2027-03-13T14:00:00Z', ['2027-03-14T12:00Z', '2027-03-15T12:00Z']],
    ['at a time that summer time skips', 'cron(30 2 * * ? *)', newYork, '2027-03-13T12:00:00Z', ['2027-03-15T06:30Z', '2027-03-16T06:30Z']],
    ['at a time that happens twice', 'cron(30 1 * * ? *)', newYork, '2027-11-06T12:00:00Z', ['2027-11-07T05:30Z', '2027-11-08T06:30Z']],
    ['on the last day of the month', 'cron(0 0 L * ? *)', 'UTC', '2027-01-30T00:00:00Z', ['2027-01-31T00:00Z', '2027-02-28T00:00Z']],
    ['on Saturdays, as L', 'cron(0 0 ? * L *)', 'UTC', '2026-11-24T00:00:00Z', ['2026-11-28T00:00Z', '2026-12-05T00:00Z']],
  ];
  test.each(cases)('%s', (_name, expression, timezone, after, expected) => {
    expect(runs(expression, timezone, after, expected.length)).toEqual(expected);
  });

  test('for one moment runs once', () => {
    const at = Date.parse('2027-01-02T13:00:00Z');
    expect(nextRun('at(2027-01-02T08:00:00)', newYork, at - 1, 0)).toBe(at);
    expect(nextRun('at(2027-01-02T08:00:00)', newYork, at, 0)).toBeUndefined();
  });

  test.each(['cron(0 8 * * * *)', 'cron(0 8 * * ?)', 'rate(5 fortnights)', 'every day'])('%s is refused', (expression) => {
    expect(() => nextRun(expression, 'UTC', 0, 0)).toThrow();
  });
});

describe('a schedule', () => {
  const job = `export const handler = async ({ job, at }) => {
    console.log([job, at, new Date().toISOString().slice(11, 16)].join(' '));
    if (job === 'fails') throw new Error('not today');
  };`;
  const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const scheduleOf = (id: string, job: string, role: string) => ({
    [id]: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        FlexibleTimeWindow: { Mode: 'OFF' },
        ScheduleExpression: 'cron(0 2 * * ? *)',
        ScheduleExpressionTimezone: newYork,
        Target: {
          Arn: arnOf('Job'),
          RoleArn: arnOf(role),
          Input: JSON.stringify({ job, at: '<aws.scheduler.scheduled-time>' }),
          RetryPolicy: { MaximumRetryAttempts: 2 },
          DeadLetterConfig: { Arn: arnOf('Missed') },
        },
      },
    },
  });
  const role = (Statement: object[]) => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: { Statement: [] },
      Policies: [{ PolicyName: 'invoke', PolicyDocument: { Statement } }],
    },
  });
  let runtime: LocalRuntime;
  beforeAll(async () => {
    runtime = await smallRuntime(
      {
        code: { job },
        stacks: {
          Small: {
            ...functionWith('Job', 'job'),
            Missed: { Type: 'AWS::SQS::Queue' },
            Runner: role([{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: [arnOf('Job')] }]),
            Stranger: role([
              { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: 'arn:aws:lambda:us-east-1:000000000000:function:other' },
            ]),
            ...scheduleOf('Nightly', 'runs', 'Runner'),
            ...scheduleOf('Failing', 'fails', 'Runner'),
            ...scheduleOf('Refused', 'refused', 'Stranger'),
          },
        },
      },
      { at: '2027-03-13T05:00:00Z' },
    );
    await runtime.advanceTo(Date.parse('2027-03-16T00:00:00Z'));
  });
  afterAll(() => runtime.stop());

  test('runs at its local hour, not on the night that has none, when the clock jumps over days', () => {
    const lines = runtime.parts.logs.of('Small-Job').filter((line) => line.startsWith('runs'));
    expect(lines).toEqual(['runs 2027-03-13T07:00:00Z 07:00', 'runs 2027-03-15T06:00:00Z 06:00']);
  });

  test('hands over and is done: Lambda tries a failed event again after one minute and two more', () => {
    const lines = runtime.parts.logs.of('Small-Job').filter((line) => line.startsWith('fails 2027-03-13'));
    expect(lines.map((line) => line.slice(-5))).toEqual(['07:00', '07:01', '07:03']);
  });

  test('that may not invoke its function leaves its event in the dead-letter queue', async () => {
    const { visible } = await runtime.messagesIn('Missed');
    expect(visible.map(({ body }) => JSON.parse(body).job)).toEqual(['refused', 'refused']);
  });
});
