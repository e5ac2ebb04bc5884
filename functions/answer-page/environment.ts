import * as z from 'zod';

/** This function's variables, and no others. */
export const environment = z.object({ TABLE: z.string(), PEPPER_SECRET: z.string() }).parse(process.env);
