import * as z from 'zod';

/** This function's variables, and no others. */
export const environment = z
  .object({
    TABLE: z.string().min(1),
    CONNECT_INSTANCE: z.string().min(1),
    REMINDER_FLOW: z.string().min(1),
    SENDER: z.string().min(1),
    CONFIGURATION_SET: z.string().min(1),
    ROUTINE_QUEUE_URL: z.url(),
  })
  .parse(process.env);
