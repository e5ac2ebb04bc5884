import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { log } from '../log.ts';
import { withoutWords } from './without-words.ts';

/** A job that runs by the clock. A throw makes the scheduler try again, and its alarm count it. */
export function scheduleHandler(run: () => Promise<void>) {
  return middy<unknown, void, Error, Context>().handler(async (_event, context) => {
    try {
      await run();
    } catch (error) {
      log.failed(error, context.awsRequestId);
      throw withoutWords(error);
    }
  });
}
