import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { type Ground, NightdeskFunction } from '../constructs/nightdesk-function.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { ScheduledJob } from '../constructs/scheduled-job.ts';
import type { QueueName } from '../grants.ts';
import type { DataStack } from './data-stack.ts';
import type { PhoneStack } from './phone-stack.ts';

interface WorkStackProps {
  readonly data: DataStack;
  readonly phone: PhoneStack;
  readonly assets: string;
}

/** The functions that own, sort, page, remind and report. */
export class WorkStack extends Stack {
  readonly workerOf: Readonly<Record<QueueName, QueueWorker>>;
  readonly jobs: readonly ScheduledJob[];
  readonly functions: readonly NightdeskFunction[];
  private readonly data: DataStack;
  private readonly phone: PhoneStack;
  private readonly ground: Ground;

  constructor(scope: Construct, id: string, { data, phone, assets }: WorkStackProps) {
    super(scope, id, { description: 'Nightdesk: from an ended call to an owned item, a page, a task, a report' });
    this.data = data;
    this.phone = phone;
    const flowArns = { task: phone.flowArn('task'), page: phone.flowArn('page'), 'reminder-call': phone.flowArn('reminder-call') };
    this.ground = { key: data.key, deployed: { ...data.deployed, flowArns, assistantQueueArns: phone.assistantQueueArns }, assets };

    const [contactEnded, receiveRecording, classify, route] = [this.contactEnded(), this.receiveRecording(), this.classify(), this.route()];
    this.workerOf = { ContactEvents: contactEnded, Recordings: receiveRecording, Transcripts: classify, Urgent: route, Routine: route };
    this.jobs = [this.escalate(), this.reconcile(), this.remind(), this.report()];
    const publish = this.publishPractice();
    this.functions = [contactEnded, receiveRecording, classify, route, ...this.jobs, publish];
    new CfnOutput(this, 'PublishPracticeName', { value: publish.functionName });
  }

  private contactEnded() {
    return new QueueWorker(this, 'ContactEnded', {
      name: 'contact-ended',
      impact: 'Ended calls do not become items that somebody owns; patients who called are not called back.',
      ground: this.ground,
      environment: { ...this.table, ...this.instance, ...this.pepper, ...this.urgent, ...this.routine },
      work: [{ pair: this.data.queues.ContactEvents, batchSize: 5, maxConcurrency: 5 }],
    });
  }

  private receiveRecording() {
    return new QueueWorker(this, 'ReceiveRecording', {
      name: 'receive-recording',
      impact: 'Recordings are not attached to their items, and nothing is transcribed; messages wait to be listened to.',
      ground: this.ground,
      environment: { ...this.table, ...this.instance, ...this.pepper, ...this.bucket, DATA_KEY: this.data.key.keyArn },
      work: [{ pair: this.data.queues.Recordings, batchSize: 5, maxConcurrency: 5 }],
    });
  }

  private classify() {
    return new QueueWorker(this, 'Classify', {
      name: 'classify',
      impact: 'Messages are not sorted by urgency; each is treated as unsure, and somebody must listen.',
      ground: this.ground,
      memorySize: 1024,
      environment: { ...this.table, ...this.instance, ...this.pepper, ...this.bucket, ...this.urgent, ...this.routine },
      work: [{ pair: this.data.queues.Transcripts, batchSize: 5, maxConcurrency: 5 }],
    });
  }

  /** Two triggers, so that a page never waits behind routine work. Few at once: Connect starts two contacts a second. */
  private route() {
    return new QueueWorker(this, 'Route', {
      name: 'route',
      impact: 'Nobody is paged for a clinical message, and assistants are offered no new tasks.',
      ground: this.ground,
      timeout: Duration.seconds(20),
      environment: {
        ...this.table,
        ...this.instance,
        ...this.pageFlow,
        TASK_FLOW: this.phone.flowArn('task'),
        ASSISTANT_QUEUES: this.phone.assistantQueues,
      },
      work: [
        { pair: this.data.queues.Urgent, batchSize: 1, maxConcurrency: 2 },
        { pair: this.data.queues.Routine, batchSize: 1, maxConcurrency: 2 },
      ],
    });
  }

  private escalate() {
    return new ScheduledJob(this, 'Escalate', {
      name: 'escalate',
      impact: 'A page that nobody answers is not repeated, and a message without a transcript is not noticed.',
      ground: this.ground,
      timeout: Duration.seconds(50),
      environment: {
        ...this.table,
        ...this.instance,
        ...this.pageFlow,
        TRANSCRIPTS_QUEUE_URL: this.data.queues.Transcripts.queue.queueUrl,
      },
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      missedAfter: Duration.minutes(5),
    });
  }

  private reconcile() {
    return new ScheduledJob(this, 'Reconcile', {
      name: 'reconcile',
      impact: "Nobody checks Connect's own list of calls against ours; a lost call would go unnoticed.",
      ground: this.ground,
      timeout: Duration.minutes(2),
      environment: { ...this.table, ...this.instance, CONTACT_EVENTS_QUEUE_URL: this.data.queues.ContactEvents.queue.queueUrl },
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      missedAfter: Duration.minutes(15),
    });
  }

  private remind() {
    return new ScheduledJob(this, 'Remind', {
      name: 'remind',
      impact:
        'Promised call-backs are not lifted before they are due, a broken promise is told to nobody, and nobody is reminded of an appointment.',
      ground: this.ground,
      timeout: Duration.minutes(2),
      environment: { ...this.table, ...this.instance, ...this.mail, ...this.routine, REMINDER_FLOW: this.phone.flowArn('reminder-call') },
      schedule: ScheduleExpression.rate(Duration.minutes(15)),
      missedAfter: Duration.minutes(45),
    });
  }

  private report() {
    return new ScheduledJob(this, 'Report', {
      name: 'report',
      impact: 'Managers get no report of the night.',
      ground: this.ground,
      timeout: Duration.minutes(2),
      environment: { ...this.table, ...this.mail },
      // A practice's report hour is on the hour or half past, in its own zone.
      schedule: ScheduleExpression.expression('cron(0/30 * * * ? *)'),
      missedAfter: Duration.minutes(90),
    });
  }

  private publishPractice() {
    return new NightdeskFunction(this, 'PublishPractice', {
      name: 'publish-practice',
      impact: 'New settings of a practice do not go live; the published ones keep working.',
      ground: this.ground,
      environment: { ...this.table, ...this.instance, STAFF_HOURS: this.phone.hours.attrHoursOfOperationArn },
    });
  }

  private get table() {
    return { TABLE: this.data.table.tableName };
  }
  private get instance() {
    return { CONNECT_INSTANCE: this.data.connect.arn };
  }
  private get pepper() {
    return { PEPPER_SECRET: this.data.pepper.secretArn };
  }
  private get bucket() {
    return { RECORDINGS_BUCKET: this.data.recordings.bucketName };
  }
  private get urgent() {
    return { URGENT_QUEUE_URL: this.data.queues.Urgent.queue.queueUrl };
  }
  private get routine() {
    return { ROUTINE_QUEUE_URL: this.data.queues.Routine.queue.queueUrl };
  }
  private get pageFlow() {
    return { PAGE_FLOW: this.phone.flowArn('page') };
  }
  private get mail() {
    return { SENDER: this.data.mail.sender, CONFIGURATION_SET: this.data.mail.configurationSetName };
  }
}
