import { Duration, Stack } from 'aws-cdk-lib/core';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { type Ground, NightdeskFunction } from '../constructs/nightdesk-function.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { ScheduledJob } from '../constructs/scheduled-job.ts';
import type { DataStack } from './data-stack.ts';
import type { PhoneStack } from './phone-stack.ts';

interface WorkStackProps {
  readonly data: DataStack;
  readonly phone: PhoneStack;
  readonly assets: string;
}

/** The functions that own, sort, page, remind and report. */
export class WorkStack extends Stack {
  readonly workers: readonly QueueWorker[];
  readonly jobs: readonly ScheduledJob[];
  readonly functions: readonly NightdeskFunction[];

  constructor(scope: Construct, id: string, { data, phone, assets }: WorkStackProps) {
    super(scope, id, { description: 'Nightdesk: from an ended call to an owned item, a page, a task, a report' });
    const flowArns = { task: phone.flowArn('task'), page: phone.flowArn('page') };
    const ground: Ground = {
      key: data.key,
      deployed: { ...data.deployed, flowArns, assistantQueueArns: phone.assistantQueueArns },
      assets,
    };
    this.workers = [...this.intake(data, ground), this.routing(data, phone, ground)];
    this.jobs = this.byTheClock(data, phone, ground);
    const publish = new NightdeskFunction(this, 'PublishPractice', {
      name: 'publish-practice',
      impact: 'New settings of a practice do not go live; the published ones keep working.',
      ground,
      environment: { TABLE: data.table.tableName, CONNECT_INSTANCE: data.connect.arn, STAFF_HOURS: phone.hours.attrHoursOfOperationArn },
    });
    this.functions = [...this.workers, ...this.jobs, publish];
  }

  private intake(data: DataStack, ground: Ground): QueueWorker[] {
    const { queues } = data;
    const common = { TABLE: data.table.tableName, CONNECT_INSTANCE: data.connect.arn, PEPPER_SECRET: data.pepper.secretArn };
    const next = { URGENT_QUEUE_URL: queues.Urgent.queue.queueUrl, ROUTINE_QUEUE_URL: queues.Routine.queue.queueUrl };
    return [
      new QueueWorker(this, 'ContactEnded', {
        name: 'contact-ended',
        impact: 'Ended calls do not become items that somebody owns; patients who called are not called back.',
        ground,
        environment: { ...common, ...next },
        work: [{ pair: queues.ContactEvents, batchSize: 5, maxConcurrency: 5 }],
      }),
      new QueueWorker(this, 'ReceiveRecording', {
        name: 'receive-recording',
        impact: 'Recordings are not attached to their items, and nothing is transcribed; messages wait to be listened to.',
        ground,
        environment: { ...common, RECORDINGS_BUCKET: data.recordings.bucketName, DATA_KEY: data.key.keyArn },
        work: [{ pair: queues.Recordings, batchSize: 5, maxConcurrency: 5 }],
      }),
      new QueueWorker(this, 'Classify', {
        name: 'classify',
        impact: 'Messages are not sorted by urgency; each is treated as unsure, and somebody must listen.',
        ground,
        memorySize: 1024,
        environment: { ...common, ...next, RECORDINGS_BUCKET: data.recordings.bucketName },
        work: [{ pair: queues.Transcripts, batchSize: 5, maxConcurrency: 5 }],
      }),
    ];
  }

  /** Two triggers, so that a page never waits behind routine work. Few at once: Connect starts two contacts a second. */
  private routing(data: DataStack, phone: PhoneStack, ground: Ground): QueueWorker {
    return new QueueWorker(this, 'Route', {
      name: 'route',
      impact: 'Nobody is paged for a clinical message, and assistants are offered no new tasks.',
      ground,
      timeout: Duration.seconds(20),
      environment: {
        TABLE: data.table.tableName,
        CONNECT_INSTANCE: data.connect.arn,
        TASK_FLOW: phone.flowArn('task'),
        PAGE_FLOW: phone.flowArn('page'),
        ASSISTANT_QUEUES: phone.assistantQueues,
      },
      work: [
        { pair: data.queues.Urgent, batchSize: 1, maxConcurrency: 2 },
        { pair: data.queues.Routine, batchSize: 5, maxConcurrency: 2 },
      ],
    });
  }

  private byTheClock(data: DataStack, phone: PhoneStack, ground: Ground): ScheduledJob[] {
    const TABLE = data.table.tableName;
    const CONNECT_INSTANCE = data.connect.arn;
    const mail = { SENDER: data.mail.sender, CONFIGURATION_SET: data.mail.configurationSetName };
    return [
      new ScheduledJob(this, 'Escalate', {
        name: 'escalate',
        impact: 'A page that nobody answers is not repeated, and a message without a transcript is not noticed.',
        ground,
        timeout: Duration.seconds(50),
        environment: {
          TABLE,
          CONNECT_INSTANCE,
          PAGE_FLOW: phone.flowArn('page'),
          TRANSCRIPTS_QUEUE_URL: data.queues.Transcripts.queue.queueUrl,
        },
        schedule: ScheduleExpression.rate(Duration.minutes(1)),
        missedAfter: Duration.minutes(5),
      }),
      new ScheduledJob(this, 'Reconcile', {
        name: 'reconcile',
        impact: "Nobody checks Connect's own list of calls against ours; a lost call would go unnoticed.",
        ground,
        timeout: Duration.minutes(2),
        environment: { TABLE, CONNECT_INSTANCE, CONTACT_EVENTS_QUEUE_URL: data.queues.ContactEvents.queue.queueUrl },
        schedule: ScheduleExpression.rate(Duration.minutes(5)),
        missedAfter: Duration.minutes(15),
      }),
      new ScheduledJob(this, 'Remind', {
        name: 'remind',
        impact: 'Promised call-backs are not lifted before they are due, and a broken promise is told to nobody.',
        ground,
        timeout: Duration.minutes(2),
        environment: { TABLE, CONNECT_INSTANCE, ...mail, ROUTINE_QUEUE_URL: data.queues.Routine.queue.queueUrl },
        schedule: ScheduleExpression.rate(Duration.minutes(15)),
        missedAfter: Duration.minutes(45),
      }),
      new ScheduledJob(this, 'Report', {
        name: 'report',
        impact: 'Managers get no report of the night.',
        ground,
        timeout: Duration.minutes(2),
        environment: { TABLE, ...mail },
        schedule: ScheduleExpression.expression('cron(0/30 * * * ? *)'),
        missedAfter: Duration.minutes(90),
      }),
    ];
  }
}
