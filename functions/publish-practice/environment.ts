import * as z from 'zod';

/** This function's variables, and no others. */
export const environment = z.object({ TABLE: z.string(), CONNECT_INSTANCE: z.string(), STAFF_HOURS: z.string() }).parse(process.env);
