import * as z from 'zod';

const Queues = z.string().transform((json) => z.record(z.string(), z.string()).parse(JSON.parse(json)));

/** This function's variables, and no others. */
export const environment = z
  .object({ TABLE: z.string(), CONNECT_INSTANCE: z.string(), TASK_FLOW: z.string(), PAGE_FLOW: z.string(), ASSISTANT_QUEUES: Queues })
  .parse(process.env);
