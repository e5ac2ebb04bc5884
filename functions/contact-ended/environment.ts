import * as z from 'zod';

/** This function's variables, and no others. */
export const environment = z
  .object({
    TABLE: z.string().min(1),
    CONNECT_INSTANCE: z.string().min(1),
    URGENT_QUEUE_URL: z.url(),
    ROUTINE_QUEUE_URL: z.url(),
    PEPPER_SECRET: z.string().min(1),
  })
  .parse(process.env);
