import * as z from 'zod';

/** A variable that names the assistants' queues, JSON by pod and language: `{"main/en-US":"<queue arn>"}`. */
export const AssistantQueues = z
  .string()
  .transform((json) => JSON.parse(json))
  .pipe(z.record(z.string(), z.string()));
