import * as z from 'zod';

/** This function's variables, and no others. */
export const environment = z
  .object({ TABLE: z.string().min(1), CONNECT_INSTANCE: z.string().min(1), PAGE_FLOW: z.string().min(1), TRANSCRIPTS_QUEUE_URL: z.url() })
  .parse(process.env);
