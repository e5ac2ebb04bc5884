import * as z from 'zod';

/** What a Connect user may see and do. Suspending it works at once: it is read on every view and audio link. */
export const Grant = z.object({
  schema: z.literal(1),
  /** The Connect user's id. */
  agentId: z.string(),
  person: z.string(),
  role: z.enum(['assistant', 'team-lead', 'front-desk', 'nurse', 'billing', 'privacy', 'manager']),
  licensed: z.boolean(),
  languages: z.array(z.string()),
  practices: z.array(z.string()),
  suspended: z.boolean(),
});
export type Grant = z.infer<typeof Grant>;
