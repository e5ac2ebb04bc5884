import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { MessageQueue } from '../../ports/message-queue.ts';

/** A queue of ids on SQS. */
export function workQueue<Message>(sqs: SQSClient, QueueUrl: string): MessageQueue<Message> {
  return {
    async send(message) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
    },
  };
}
