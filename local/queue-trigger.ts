import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type Message,
  type MessageAttributeValue,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Activity } from './activity.ts';
import type { VirtualClock } from './clock.ts';
import type { LocalQueue, Trigger } from './deployment.ts';
import type { LocalFunction } from './local-function.ts';
import { region } from './place.ts';

export interface Delivery {
  queueArn: string;
  functionName: string;
  messageId: string;
  body: string;
  /** How often it was received, this time included. */
  attempt: number;
}
interface Around {
  sqs: SQSClient;
  clock: VirtualClock;
  activity: Activity;
  onDelivery: (delivery: Delivery) => void;
  /** Called when a message may have gone to the dead-letter queue. */
  onReturn: (queue: LocalQueue) => void;
}
const Failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() }).nullish();
/** Time of the machine never makes a message visible again, only the simulated clock: this is the longest that SQS allows. */
const hidden = 43_200;

/** The event source mapping of one queue and function: receives as long as there are messages, deletes what did not fail. */
export class QueueTrigger {
  readonly queue: LocalQueue;
  readonly trigger: Trigger;
  private readonly fn: LocalFunction;
  private readonly around: Around;
  /** When each message that is to be tried again was first received, by its id. */
  private readonly failing = new Map<string, number>();
  private returned = false;
  private workers = 0;
  private arrived = false;

  constructor(trigger: Trigger, queue: LocalQueue, fn: LocalFunction, around: Around) {
    this.trigger = trigger;
    this.queue = queue;
    this.fn = fn;
    this.around = around;
  }

  /** Tells that something may have arrived. */
  wake() {
    this.arrived = true;
    if (this.workers < this.trigger.maximumConcurrency) this.around.activity.start(this.work());
  }

  /** When the oldest message came that failed and is not done with; undefined when there is none. */
  oldestFailed(): number | undefined {
    return this.failing.size ? Math.min(...this.failing.values()) : undefined;
  }

  private async work() {
    this.workers += 1;
    try {
      while (this.arrived) {
        this.arrived = false;
        await this.drain();
      }
    } finally {
      this.workers -= 1;
      if (this.returned) this.around.onReturn(this.queue);
      this.returned = false;
    }
  }

  /** What comes later tells of itself, so a batch that is not full was the last; not so when some of it may have gone to the dead-letter queue. */
  private async drain() {
    for (let messages = await this.receive(); messages.length; messages = await this.receive()) {
      await this.handle(messages);
      if (messages.length < this.batchSize && !this.returned) return;
    }
  }

  private get batchSize(): number {
    return Math.min(10, this.trigger.batchSize);
  }

  private async receive(): Promise<Message[]> {
    const { Messages = [] } = await this.around.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: this.queue.url,
        MaxNumberOfMessages: this.batchSize,
        VisibilityTimeout: hidden,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    return Messages;
  }

  private async handle(messages: Message[]) {
    const visibleAt = this.around.clock.now() + this.queue.visibilitySeconds * 1000;
    for (const message of messages) this.around.onDelivery(this.deliveryOf(message));
    const { result, error } = await this.fn.invoke({ Records: messages.map((message) => this.record(message)) });
    const failed = error ? messages : this.failedOf(messages, result);
    const done = messages.filter((message) => !failed.includes(message));
    if (done.length) await this.delete(done);
    for (const { MessageId = '' } of done) this.failing.delete(MessageId);
    for (const { MessageId = '' } of failed) if (!this.failing.has(MessageId)) this.failing.set(MessageId, this.around.clock.now());
    if (failed.length) this.around.clock.at(visibleAt, () => this.showAgain(failed), `retry ${this.queue.name}`);
  }

  /** What the function named; a report that makes no sense fails the whole batch, as in Lambda. */
  private failedOf(messages: Message[], result: unknown): Message[] {
    if (!this.trigger.partial) return [];
    const { data, success } = Failures.safeParse(result);
    if (!success) return messages;
    const named = (data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
    const known = messages.filter(({ MessageId = '' }) => named.includes(MessageId));
    return known.length === new Set(named).size ? known : messages;
  }

  private async delete(messages: Message[]) {
    const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await this.around.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.queue.url, Entries }));
  }

  private async showAgain(messages: Message[]) {
    const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
    await this.around.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.queue.url, Entries }));
    // One that was received as often as it may goes to the dead-letter queue on the receive that follows.
    for (const message of messages)
      if (this.deliveryOf(message).attempt >= this.queue.maxReceiveCount) this.failing.delete(message.MessageId ?? '');
    this.returned = true;
    this.wake();
  }

  private deliveryOf({ MessageId = '', Body = '', Attributes }: Message): Delivery {
    const attempt = Number(Attributes?.ApproximateReceiveCount ?? 1);
    return { queueArn: this.queue.arn, functionName: this.trigger.functionName, messageId: MessageId, body: Body, attempt };
  }

  private record({ MessageId, ReceiptHandle, Body, Attributes = {}, MessageAttributes = {}, MD5OfBody }: Message) {
    const SentTimestamp = String(Number(Attributes.SentTimestamp) + Math.round(this.around.clock.offset()));
    return {
      messageId: MessageId,
      receiptHandle: ReceiptHandle,
      body: Body,
      attributes: { ...Attributes, SentTimestamp },
      messageAttributes: Object.fromEntries(Object.entries(MessageAttributes).map(([name, value]) => [name, inLambdasSpelling(value)])),
      md5OfBody: MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: this.queue.arn,
      awsRegion: region,
    };
  }
}

const inLambdasSpelling = ({ StringValue, DataType }: MessageAttributeValue) => ({ stringValue: StringValue, dataType: DataType });
