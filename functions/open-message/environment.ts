import * as z from 'zod';

/** The variables of this function, and no others. */
export const environment = z.object({ TABLE: z.string().min(1) }).parse(process.env);
