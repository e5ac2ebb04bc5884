import * as z from 'zod';
import type { RoutingQueues } from '../../shared/actions/hand-to-routing.ts';
import type { OwnContactNeeds } from '../../shared/actions/own-contact.ts';
import type { RecordingStore } from '../../shared/ports/recording-store.ts';

/** A transcription job came to its end. */
const TranscriptReady = z.object({
  eventId: z.string().min(1),
  job: z.string().min(1),
  status: z.enum(['COMPLETED', 'FAILED']),
  at: z.iso.datetime({ offset: true }),
});
/** No transcript came in time. */
const TranscriptMissed = z.object({ workItemId: z.string().min(1) });

export const Understandable = z.union([TranscriptReady, TranscriptMissed]);
export type Understandable = z.infer<typeof Understandable>;

export interface Needs extends OwnContactNeeds, RoutingQueues {
  readonly recordings: RecordingStore;
}
