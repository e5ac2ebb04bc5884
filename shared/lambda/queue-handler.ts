import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { fault } from '../errors/fault.ts';
import { log } from '../log.ts';

interface QueueHandler<Message> {
  message: z.ZodType<Message>;
  handle: (message: Message) => Promise<void>;
}

/**
 * One message at a time to `handle`. A throw returns only that message to its queue, and after five receives to its dead-letter queue;
 * the others of the batch pass.
 */
export function queueHandler<Message>({ message, handle }: QueueHandler<Message>) {
  const one = async (record: SQSRecord) => {
    try {
      await handle(parse(message, record.body));
    } catch (error) {
      log.failed(error, record.messageId);
      throw error;
    }
  };
  return middy<SQSEvent, SQSBatchResponse, Error, Context>().handler((event, context) =>
    processPartialResponse(event, one, new BatchProcessor(EventType.SQS), { context, throwOnFullBatchFailure: false }),
  );
}

function parse<Message>(schema: z.ZodType<Message>, body: string): Message {
  try {
    return schema.parse(JSON.parse(body));
  } catch (error) {
    throw fault('MESSAGE_NOT_UNDERSTOOD', {}, error);
  }
}
