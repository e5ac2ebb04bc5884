import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { EventField, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { ConnectInstance } from '../constructs/connect-instance.ts';
import { DataKey } from '../constructs/data-key.ts';
import { EventFeed } from '../constructs/event-feed.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { QueuePair } from '../constructs/queue-pair.ts';
import { RecordingsBucket } from '../constructs/recordings-bucket.ts';
import { WorkItemTable } from '../constructs/work-item-table.ts';
import type { Deployed, QueueName } from '../grants.ts';
import type { Settings } from '../settings.ts';

/** How long a failed message waits for its next try: six times its worker's timeout, but for a page, which may not wait so long. */
const retryAfter = {
  ContactEvents: Duration.minutes(3),
  Recordings: Duration.minutes(3),
  Transcripts: Duration.minutes(3),
  Urgent: Duration.minutes(1),
  Routine: Duration.minutes(2),
} as const satisfies Record<QueueName, Duration>;

/** What must survive a redeploy: calls, work items, recordings, and the queues between the functions. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: WorkItemTable;
  readonly recordings: RecordingsBucket;
  readonly connect: ConnectInstance;
  readonly mail: MailSender;
  /** Pepper of PIN verifiers, and key of the HMAC that stands for a caller's number. */
  readonly pepper: Secret;
  readonly queues: Readonly<Record<QueueName, QueuePair>>;

  constructor(scope: Construct, id: string, { settings }: { settings: Settings }) {
    super(scope, id, { description: 'Nightdesk: table, recordings, key, Connect instance, mail, queues' });
    this.key = new DataKey(this, 'Key');
    this.table = new WorkItemTable(this, 'Table', { key: this.key });
    this.recordings = new RecordingsBucket(this, 'RecordingsBucket', { key: this.key });
    this.connect = new ConnectInstance(this, 'Connect', { settings, key: this.key, recordings: this.recordings });
    this.recordings.letPlayAnnouncements(this.connect.arn);
    this.mail = new MailSender(this, 'Mail', settings);
    this.pepper = new Secret(this, 'Pepper', {
      description: 'Random. Changing it voids every PIN and separates callers from their open items.',
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const pair = (name: QueueName) => new QueuePair(this, name, { visibilityTimeout: retryAfter[name] });
    this.queues = {
      ContactEvents: pair('ContactEvents'),
      Recordings: pair('Recordings'),
      Transcripts: pair('Transcripts'),
      Urgent: pair('Urgent'),
      Routine: pair('Routine'),
    };
    this.feedContactEvents();
    this.feedRecordings();
    this.feedTranscripts();
    this.tellOperator();
  }

  /** What the operator's commands ask for: `cdk deploy --outputs-file` writes it down. */
  private tellOperator() {
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'ConnectInstanceArn', { value: this.connect.arn });
    new CfnOutput(this, 'PepperSecretArn', { value: this.pepper.secretArn });
  }

  /** What the grants of functions speak of. */
  get deployed(): Deployed {
    const arn = (name: QueueName) => this.queues[name].queue.queueArn;
    return {
      tableArn: this.table.tableArn,
      bucketArn: this.recordings.bucketArn,
      bucketName: this.recordings.bucketName,
      keyArn: this.key.keyArn,
      instanceArn: this.connect.arn,
      pepperArn: this.pepper.secretArn,
      senderArn: this.mail.senderArn,
      configurationSetArn: this.mail.configurationSetArn,
      queueArns: {
        ContactEvents: arn('ContactEvents'),
        Recordings: arn('Recordings'),
        Transcripts: arn('Transcripts'),
        Urgent: arn('Urgent'),
        Routine: arn('Routine'),
      },
      flowArns: {},
      assistantQueueArns: [],
    };
  }

  /** The end of every call and task. The service is being renamed, and its events with it: either spelling counts. */
  private feedContactEvents() {
    new EventFeed(this, 'ContactEnds', {
      into: this.queues.ContactEvents,
      eventPattern: {
        source: ['aws.connect'],
        detailType: ['Amazon Connect Contact Event', 'Connect Customer Contact Event'],
        detail: {
          eventType: ['DISCONNECTED', 'COMPLETED'],
          instanceArn: [this.connect.arn],
          channel: [{ 'equals-ignore-case': 'VOICE' }, { 'equals-ignore-case': 'TASK' }],
        },
      },
      message: RuleTargetInput.fromObject({
        eventId: EventField.eventId,
        eventType: EventField.fromPath('$.detail.eventType'),
        contactId: EventField.fromPath('$.detail.contactId'),
        channel: EventField.fromPath('$.detail.channel'),
        initiationMethod: EventField.fromPath('$.detail.initiationMethod'),
        at: EventField.time,
      }),
    });
  }

  private feedRecordings() {
    new EventFeed(this, 'RecordingStored', {
      into: this.queues.Recordings,
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [this.recordings.bucketName] }, object: { key: [{ wildcard: 'recordings/ivr/*.wav' }] } },
      },
      message: RuleTargetInput.fromObject({
        eventId: EventField.eventId,
        bucket: EventField.fromPath('$.detail.bucket.name'),
        key: EventField.fromPath('$.detail.object.key'),
        at: EventField.time,
      }),
    });
  }

  private feedTranscripts() {
    new EventFeed(this, 'TranscriptDone', {
      into: this.queues.Transcripts,
      eventPattern: {
        source: ['aws.transcribe'],
        detailType: ['Transcribe Job State Change'],
        detail: { TranscriptionJobName: [{ prefix: 'nightdesk-' }], TranscriptionJobStatus: ['COMPLETED', 'FAILED'] },
      },
      message: RuleTargetInput.fromObject({
        eventId: EventField.eventId,
        job: EventField.fromPath('$.detail.TranscriptionJobName'),
        status: EventField.fromPath('$.detail.TranscriptionJobStatus'),
        at: EventField.time,
      }),
    });
  }
}
