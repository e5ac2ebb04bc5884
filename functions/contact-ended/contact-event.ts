import * as z from 'zod';
import type { RoutingQueues } from '../../shared/actions/hand-to-routing.ts';
import type { OwnContactNeeds } from '../../shared/actions/own-contact.ts';

/** Ids only, from Connect's contact event. DISCONNECTED and COMPLETED of one contact both arrive, in any order. */
export const ContactEnded = z.object({
  eventId: z.string().min(1),
  eventType: z.enum(['DISCONNECTED', 'COMPLETED']),
  contactId: z.string().min(1),
  /** One documented event writes `Voice`. */
  channel: z
    .string()
    .toUpperCase()
    .pipe(z.enum(['VOICE', 'TASK'])),
  initiationMethod: z.string().toUpperCase(),
  at: z.iso.datetime({ offset: true }),
});
export type ContactEnded = z.infer<typeof ContactEnded>;

/** What the parts of this function need. */
export interface Needs extends OwnContactNeeds, RoutingQueues {}
