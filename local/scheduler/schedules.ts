import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import type { AsynchronousInvocations } from '../asynchronous-invocations.ts';
import type { VirtualClock } from '../clock.ts';
import type { Deployment, Schedule } from '../deployment.ts';
import { account, region } from '../place.ts';
import { allows } from '../policy.ts';
import type { QueueTriggers } from '../queue-triggers.ts';
import { nextRun } from './schedule-expression.ts';

interface Around {
  deployment: Deployment;
  clock: VirtualClock;
  activity: Activity;
  triggers: QueueTriggers;
  invocations: AsynchronousInvocations;
}

/** EventBridge Scheduler on the simulated clock. A run hands its event to the function and is done; only a refused hand-over fails it. */
export class Schedules {
  /** Every run, in order. */
  readonly runs: { name: string; at: number }[] = [];
  private readonly around: Around;

  constructor(around: Around) {
    this.around = around;
  }

  startAll() {
    const start = this.around.clock.now();
    for (const schedule of this.around.deployment.schedules) this.plan(schedule, start, start);
  }

  private plan(schedule: Schedule, after: number, start: number) {
    const due = nextRun(schedule.expression, schedule.timezone, after, start);
    if (due === undefined) return;
    this.around.clock.at(
      due,
      () => {
        this.plan(schedule, due, start);
        this.run(schedule, due);
      },
      `schedule ${schedule.name}`,
    );
  }

  private run(schedule: Schedule, due: number) {
    this.runs.push({ name: schedule.name, at: due });
    this.tryRun(schedule, due, 0);
  }

  private tryRun(schedule: Schedule, due: number, tries: number) {
    const text = inputOf(schedule, due, tries);
    try {
      this.hand(schedule, text);
    } catch {
      const again = () => this.tryRun(schedule, due, tries + 1);
      if (tries < schedule.retryAttempts)
        this.around.clock.at(this.around.clock.now() + 2 ** tries * 1000, again, `retry ${schedule.name}`);
      else this.around.activity.start(this.giveUp(schedule, text));
    }
  }

  private hand({ functionArn, roleArn }: Schedule, text: string) {
    const { deployment, invocations } = this.around;
    const statements = deployment.roles.get(roleArn)?.statements ?? [];
    if (!allows(statements, { action: 'lambda:InvokeFunction', resource: functionArn }))
      throw new Error('the role may not invoke the function');
    invocations.start(functionArn, JSON.parse(text));
  }

  private async giveUp({ deadLetterArn = '' }: Schedule, MessageBody: string) {
    const queue = this.around.deployment.queues.get(deadLetterArn);
    if (!queue) return;
    await this.around.deployment.clients.sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody }));
    this.around.triggers.arrived(deadLetterArn);
  }
}

function inputOf({ arn, input }: Schedule, due: number, tries: number): string {
  const time = new Date(due).toISOString().replace(/\.\d+Z$/, 'Z');
  const id = randomUUID();
  const event = {
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time,
    region,
    resources: [arn],
    detail: '{}',
  };
  return (input ?? JSON.stringify(event))
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', time)
    .replaceAll('<aws.scheduler.execution-id>', id)
    .replaceAll('<aws.scheduler.attempt-number>', String(tries + 1));
}
