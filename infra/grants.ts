/**
 * What each function may do: the whole of its role but for writing its own log, receiving from its own queue and using the data key.
 * One line an intent. A night on the laptop records every action that a function makes and compares it with this table, both ways.
 */
export interface Grant {
  readonly actions: readonly string[];
  readonly on: (deployed: Deployed) => string[];
  readonly when?: (deployed: Deployed) => Record<string, Record<string, string>>;
  /** Who makes the request with this role's permissions, when it is not the function itself: a service, or a browser with a signed link. */
  readonly by?: 'transcribe' | 's3' | 'browser';
}

/** The resources that grants speak of. */
export interface Deployed {
  readonly tableArn: string;
  readonly bucketArn: string;
  readonly bucketName: string;
  readonly keyArn: string;
  readonly instanceArn: string;
  readonly pepperArn: string;
  readonly senderArn: string;
  readonly configurationSetArn: string;
  readonly queueArns: Readonly<Record<QueueName, string>>;
  /** By name; none for functions that flows call, since those are made before the flows. */
  readonly flowArns: Readonly<Record<string, string>>;
  readonly assistantQueueArns: readonly string[];
}

export type QueueName = 'ContactEvents' | 'Recordings' | 'Transcripts' | 'Urgent' | 'Routine';
type Index = 'open' | 'timers' | 'caller' | 'day';
type ItemAction = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem' | 'Query';

/** A transaction needs the actions of its parts: Put, Update, Delete, ConditionCheck. */
const rows = (...actions: ItemAction[]): Grant => ({
  actions: actions.map((action) => `dynamodb:${action}`),
  on: ({ tableArn }) => [tableArn],
});
const find = (...indexes: Index[]): Grant => ({
  actions: ['dynamodb:Query'],
  on: ({ tableArn }) => indexes.map((index) => `${tableArn}/index/${index}`),
});
const send = (...queues: QueueName[]): Grant => ({
  actions: ['sqs:SendMessage'],
  on: ({ queueArns }) => queues.map((queue) => queueArns[queue]),
});
const read = (prefix: 'recordings' | 'transcripts'): Grant => ({
  actions: ['s3:GetObject'],
  on: ({ bucketArn }) => [`${bucketArn}/${prefix}/*`],
});
const contacts = (...actions: string[]): Grant => ({
  actions: actions.map((action) => `connect:${action}`),
  on: ({ instanceArn }) => [`${instanceArn}/contact/*`],
});
const startIn = (flow: 'task' | 'page' | 'reminder-call', action: 'StartTaskContact' | 'StartOutboundVoiceContact'): Grant => ({
  actions: [`connect:${action}`],
  on: ({ instanceArn, flowArns }) => [`${instanceArn}/contact/*`, flowArns[flow] ?? noFlow(flow)],
});
const startTask = startIn('task', 'StartTaskContact');
const startPageCall = startIn('page', 'StartOutboundVoiceContact');
const startReminderCall = startIn('reminder-call', 'StartOutboundVoiceContact');
const countAssistants: Grant = { actions: ['connect:GetCurrentMetricData'], on: ({ assistantQueueArns }) => [...assistantQueueArns] };
const makeQueue: Grant = {
  actions: ['connect:CreateQueue'],
  on: ({ instanceArn }) => [`${instanceArn}/queue/*`, `${instanceArn}/operating-hours/*`],
};
const searchContacts: Grant = { actions: ['connect:SearchContacts'], on: ({ instanceArn }) => [instanceArn] };
const searchQueues: Grant = { actions: ['connect:SearchQueues'], on: ({ instanceArn }) => [instanceArn] };
const pepper: Grant = { actions: ['secretsmanager:GetSecretValue'], on: ({ pepperArn }) => [pepperArn] };

/** A mail sent as it is (raw) asks for this one, although the operation is SendEmail; the configuration set is a resource too. */
const mail: Grant = {
  actions: ['ses:SendRawEmail'],
  on: ({ senderArn, configurationSetArn }) => [senderArn, configurationSetArn],
};

/** Transcribe has no resource to name when a job starts; the job may only write to our bucket, under our key. */
const startTranscription: Grant = {
  actions: ['transcribe:StartTranscriptionJob'],
  on: () => ['*'],
  when: ({ bucketName, keyArn }) => ({
    StringEquals: { 'transcribe:OutputBucketName': bucketName, 'transcribe:OutputEncryptionKMSKeyId': keyArn },
  }),
};
/** Transcribe reads the recording and writes the transcript with the permissions of whoever started the job; what an owner said the function reads itself. */
const readRecordings: Grant = read('recordings');
/** The audio link is signed by the guide, and opened by the browser of who works the item. */
const playRecordings: Grant = { ...read('recordings'), by: 'browser' };
/** What an owner said on the telephone becomes an announcement. */
const keepAnnouncements: Grant = { actions: ['s3:PutObject'], on: ({ bucketArn }) => [`${bucketArn}/announcements/*`] };
/** Without it S3 answers "denied" instead of "not there" when a transcript is missing. */
const seeWhatIsMissing: Grant = { actions: ['s3:ListBucket'], on: ({ bucketArn }) => [bucketArn], by: 's3' };
const transcribeWrites: Grant = { actions: ['s3:PutObject'], on: ({ bucketArn }) => [`${bucketArn}/transcripts/*`], by: 'transcribe' };

function noFlow(name: string): never {
  throw new Error(`The flow "${name}" is not known where a function is granted to start contacts in it.`);
}

export const grants = {
  'answer-call': [rows('GetItem', 'BatchGetItem', 'PutItem', 'Query'), find('day', 'caller'), pepper],
  'open-message': [rows('GetItem', 'BatchGetItem', 'UpdateItem', 'Query'), find('caller'), pepper],
  guide: [rows('GetItem', 'PutItem', 'DeleteItem', 'Query'), contacts('DescribeContact'), playRecordings],
  'answer-page': [rows('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'), pepper],
  'owner-line': [rows('GetItem', 'PutItem', 'UpdateItem', 'Query'), pepper],
  'appointment-line': [rows('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Query'), find('caller'), pepper],
  'contact-ended': [rows('GetItem', 'PutItem', 'UpdateItem', 'Query'), contacts('DescribeContact'), send('Urgent', 'Routine'), pepper],
  'receive-recording': [
    rows('GetItem', 'PutItem', 'UpdateItem', 'Query'),
    contacts('DescribeContact'),
    startTranscription,
    readRecordings,
    transcribeWrites,
    keepAnnouncements,
    pepper,
  ],
  classify: [
    rows('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'),
    find('caller'),
    contacts('DescribeContact'),
    read('transcripts'),
    seeWhatIsMissing,
    send('Urgent', 'Routine'),
    pepper,
  ],
  route: [
    rows('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'),
    contacts('UpdateContactRoutingData', 'StopContact'),
    startTask,
    startPageCall,
    countAssistants,
  ],
  escalate: [rows('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'), find('timers'), startPageCall, send('Transcripts')],
  remind: [
    rows('GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem', 'Query'),
    find('open', 'timers', 'day'),
    contacts('UpdateContactRoutingData'),
    startReminderCall,
    send('Routine'),
    mail,
  ],
  report: [rows('GetItem', 'BatchGetItem', 'PutItem', 'Query'), find('open', 'day'), mail],
  reconcile: [
    rows('GetItem', 'BatchGetItem', 'PutItem', 'Query'),
    find('open'),
    searchContacts,
    contacts('DescribeContact'),
    send('ContactEvents'),
  ],
  'publish-practice': [rows('GetItem', 'PutItem'), makeQueue, searchQueues],
} as const satisfies Record<string, readonly Grant[]>;

/** The functions, each by the name of its folder. */
export type FunctionName = keyof typeof grants;
