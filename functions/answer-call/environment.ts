import * as z from 'zod';

/** The variables of this function, and no others. ASSISTANT_QUEUES: `{"main/en-US":"<queue arn>"}`, by pod and language. */
export const environment = z
  .object({
    TABLE: z.string().min(1),
    ASSISTANT_QUEUES: z
      .string()
      .transform((text) => JSON.parse(text))
      .pipe(z.record(z.string(), z.string())),
  })
  .parse(process.env);
