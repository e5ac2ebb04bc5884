import * as z from 'zod';

/** This function's variables, and no others. */
export const environment = z.object({ TABLE: z.string().min(1), PEPPER_SECRET: z.string().min(1) }).parse(process.env);
