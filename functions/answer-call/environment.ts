import * as z from 'zod';
import { AssistantQueues } from '../../shared/lambda/assistant-queues.ts';

/** This function's variables, and no others. */
export const environment = z
  .object({
    TABLE: z.string().min(1),
    ASSISTANT_QUEUES: AssistantQueues,
    PEPPER_SECRET: z.string().min(1),
    RECORDINGS_BUCKET: z.string().min(1),
  })
  .parse(process.env);
