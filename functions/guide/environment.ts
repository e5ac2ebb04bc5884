import * as z from 'zod';

/** This function's variables, and no others. */
export const environment = z
  .object({ TABLE: z.string().min(1), CONNECT_INSTANCE: z.string().min(1), RECORDINGS_BUCKET: z.string().min(1) })
  .parse(process.env);
