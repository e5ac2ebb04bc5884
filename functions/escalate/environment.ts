import * as z from 'zod';

/** This function's variables, and no others. */
export const environment = z
  .object({ TABLE: z.string(), CONNECT_INSTANCE: z.string(), PAGE_FLOW: z.string(), TRANSCRIPTS_QUEUE_URL: z.string() })
  .parse(process.env);
