import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { workItemIdOf, type WorkItem } from '../../shared/domain/work-item/work-item.ts';
import type { HistoryEntry } from '../../shared/domain/work-item/history.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { placeCall, type Caller } from '../../local/night/callers.ts';
import { answerPages, type Clinician } from '../../local/night/clinicians.ts';
import { localPin } from '../../local/opening/crew.ts';
import { startNight } from '../../local/night/start-night.ts';
import type { OpenNight } from '../../local/opening/open-for-the-night.ts';
import type { LocalRuntime, RuntimeOptions } from '../../local/runtime.ts';
import { Standby } from '../../local/standby.ts';
import { transcriptFile } from './transcripts.ts';

/** Numbers of the example practices that tests call, and of those who are paged for the first. */
export const maple = '+12025550100';
export const harbor = '+12135550110';
export const onCall = '+12025550142';
export const backup = '+12025550150';
/** The nurse and the doctor who have that night at the second practice. */
export const harborOnCall = ['+12135550132', '+12135550141'] as const;

/** 21:30 in New York, 18:30 in Los Angeles; and two hours before the first report, so that few minutes have to pass until it. */
const evening = '2026-11-25T02:30:00Z';
export const beforeDawn = '2026-11-25T10:30:00Z';
/** When the report of the first practice is out. */
export const reportTime = Date.parse('2026-11-25T12:30:30Z');

type NightGiven = Omit<Partial<RuntimeOptions>, 'assembly' | 'clock' | 'standby'> & {
  readonly at?: string;
  /** No process has run before: each asks for everything that it needs. */
  readonly cold?: boolean;
};

interface Passing {
  readonly seconds?: number;
  readonly minutes?: number;
  readonly hours?: number;
}

/** Left by nights that are over: the next one starts warm. */
const standbys: Standby[] = [];

/** A night of the whole app, whose clock stands still between the moves of a test. */
export class TestNight {
  readonly runtime: LocalRuntime;
  readonly opened: OpenNight;
  readonly documents: DynamoDBDocumentClient;
  private readonly standby: Standby;

  private constructor(runtime: LocalRuntime, opened: OpenNight, standby: Standby) {
    this.runtime = runtime;
    this.standby = standby;
    this.opened = opened;
    this.documents = DynamoDBDocumentClient.from(new DynamoDBClient(runtime.clientFor('AWS_ENDPOINT_URL_DYNAMODB')), {
      marshallOptions: { removeUndefinedValues: true },
    });
  }

  /** At `at` (evening unless said otherwise) both practices are closed; nobody has signed in, and no phone is answered. */
  static async begin({ at = evening, cold = false, ...options }: NightGiven = {}): Promise<TestNight> {
    const assembly = process.env['NIGHTDESK_ASSEMBLY'];
    if (!assembly) throw new Error('The app is not synthesized: run this test through npm test');
    const standby = (cold ? undefined : standbys.pop()) ?? new Standby();
    // Ids and secrets are the same each time: a process that goes on knows them.
    const { runtime, opened } = await startNight({ assembly, at: Date.parse(at), standby, seed: 'night', ...options });
    const night = new TestNight(runtime, opened, standby);
    night.nobodyAnswers();
    return night;
  }

  get table(): string {
    return this.opened.place.table;
  }

  get items() {
    return workItemTable(this.documents, this.table);
  }

  get contacts() {
    return contactTable(this.documents, this.table);
  }

  get practices() {
    return practiceTable(this.documents, this.table);
  }

  get now(): number {
    return this.runtime.clock.now();
  }

  /** Every phone of every practice rings unheard. */
  nobodyAnswers() {
    for (const { people } of this.opened.practices)
      for (const { phone } of Object.values(people)) if (phone) this.runtime.connect.phones.set(phone, { kind: 'nobody' });
  }

  /** A clinician's phone is answered from now on: PIN, accept, and by default "reached" at once. */
  answers(phone: string, manners: Omit<Clinician, 'phone' | 'pin'> = {}) {
    answerPages(this.runtime, { phone, pin: localPin, ...manners });
  }

  /** Lets time pass, and everything happen that falls due in it. */
  pass({ seconds = 0, minutes = 0, hours = 0 }: Passing): Promise<void> {
    return this.runtime.advance(((hours * 60 + minutes) * 60 + seconds) * 1000);
  }

  /** Places a call and lets time pass until it is over. */
  async call(caller: Partial<Caller>): Promise<SimulatedCall> {
    const call = placeCall(this.runtime, { to: maple, ...caller });
    for (let seconds = 0; call.reason === undefined && seconds < 600; seconds += 5) await this.pass({ seconds: 5 });
    if (call.reason === undefined) throw new Error('The call is still going on after ten minutes');
    return call;
  }

  /** The same, until its words are understood and whoever must be told is being told. */
  async message(says: string, caller: Partial<Caller> = {}): Promise<SimulatedCall> {
    const call = await this.call({ from: '+12025550147', says, ...caller });
    await this.pass({ minutes: 2 });
    return call;
  }

  /** The item of a call. Throws when there is none. */
  itemOf({ contactId }: Pick<SimulatedCall, 'contactId'>): Promise<WorkItem> {
    return this.items.get(workItemIdOf(contactId));
  }

  /** What happened to the item of a call, oldest first. */
  historyOf({ contactId }: Pick<SimulatedCall, 'contactId'>): Promise<HistoryEntry[]> {
    return this.items.history(workItemIdOf(contactId));
  }

  async happenings(call: Pick<SimulatedCall, 'contactId'>): Promise<string[]> {
    return (await this.historyOf(call)).map(({ what }) => what);
  }

  /** Tasks that Connect was asked for about an item. */
  tasksOf({ contactId }: Pick<SimulatedCall, 'contactId'>) {
    return this.runtime.connect
      .contacts()
      .filter(({ channel, attributes }) => channel === 'TASK' && attributes['workItemId'] === workItemIdOf(contactId));
  }

  /** Page calls that were placed about an item. */
  pagesOf({ contactId }: Pick<SimulatedCall, 'contactId'>) {
    return this.runtime.connect
      .contacts()
      .filter(
        ({ channel, attributes }) => channel === 'VOICE' && attributes['pageId'] && attributes['workItemId'] === workItemIdOf(contactId),
      );
  }

  /** Puts messages into a queue together, so that its function gets them as one batch. */
  async send(queue: string, ...bodies: string[]) {
    const { url, arn } = this.runtime.queueNamed(queue);
    for (const MessageBody of bodies)
      await this.runtime.deployment.clients.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody }));
    this.runtime.parts.triggers.arrived(arn);
  }

  /** What lies in the dead-letter queue of a queue. */
  async failed(queue: string): Promise<string[]> {
    return (await this.runtime.messagesIn(`${queue}Failed`)).visible.map(({ body }) => body);
  }

  /** The next invocations of a function die at their first request. */
  breaks(folder: string, times = 1) {
    const functionName = this.runtime.functionFor(folder).settings.name;
    for (let n = 1; n <= times; n += 1) this.runtime.parts.strikes.add({ functionName, nth: n, when: 'before' });
  }

  /** Throws when a function that was to break was never asked anything: the test would have shown nothing. */
  everythingStruck() {
    const { strikes } = this.runtime.parts;
    const left = strikes.waiting();
    strikes.clear();
    if (left > 0) throw new Error(`${left} of the breaks that were asked for never happened`);
  }

  /** Puts the file there that Transcribe would have written of a call. */
  async putTranscript({ contactId }: Pick<SimulatedCall, 'contactId'>, text: string) {
    const Key = `transcripts/${contactId}.json`;
    await this.runtime.deployment.clients.s3.send(new PutObjectCommand({ Bucket: this.bucket, Key, Body: transcriptFile(text) }));
  }

  /** Name of the bucket of recordings and transcripts. */
  get bucket(): string {
    return this.runtime.functionFor('classify').settings.environment['RECORDINGS_BUCKET'] ?? '';
  }

  /** Publishes a settings file as an operator does, over the API of the function. */
  async publish(practiceId: string, yaml: string): Promise<unknown> {
    const client = new LambdaClient(this.runtime.clientFor('AWS_ENDPOINT_URL_LAMBDA'));
    const Payload = JSON.stringify({ yaml, file: `practices/${practiceId}.yaml`, by: 'operator' });
    const { name: FunctionName } = this.runtime.functionFor('publish-practice').settings;
    const answer = await client.send(new InvokeCommand({ FunctionName, Payload }));
    client.destroy();
    return JSON.parse(answer.Payload?.transformToString() ?? '{}');
  }

  mails() {
    return this.runtime.parts.mailbox.mails();
  }

  /** Names of the alarms that ring now. */
  alarms(): string[] {
    return this.runtime.parts.alarms.ringing();
  }

  /** Names of the alarms that have rung tonight. */
  alarmsSince(): string[] {
    return this.runtime.parts.alarms.transitions.filter(({ to }) => to === 'ALARM').map(({ alarm }) => alarm);
  }

  async end(): Promise<void> {
    this.documents.destroy();
    await this.runtime.stop();
    standbys.push(this.standby);
  }
}
