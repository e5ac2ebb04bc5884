import * as z from 'zod';

const Instant = z.iso.datetime({ offset: true });
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What callers hear while a closure stands: the usual words alone, a sentence of the settings by its name, or what was said into the phone. */
export const ClosureAnnouncement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('prepared'), name: z.string() }),
  /** The key comes after the call, when Connect has stored the recording. */
  z.object({ kind: z.literal('recorded'), recordingKey: z.string().optional() }),
]);
export type ClosureAnnouncement = z.infer<typeof ClosureAnnouncement>;

/** A closure that is not live yet. */
export const PlannedClosure = z.object({
  kind: z.enum(['closed', 'late-opening']),
  /** The local date of the practice that it is about. */
  day: z.iso.date(),
  /** Wall time of a late opening. */
  opensAt: WallTime.optional(),
  /** When it is over, which nobody can leave out: the end of the day that is closed, or the opening. */
  until: Instant,
});
export type PlannedClosure = z.infer<typeof PlannedClosure>;

/** What somebody of the practice said by telephone about one day, beside the settings. */
export const Closure = PlannedClosure.extend({
  schema: z.literal(1),
  /** The id of the call on which it was made. */
  id: z.string(),
  practiceId: z.string(),
  announcement: ClosureAnnouncement,
  /** Short names of who made it, and of who took it back. */
  by: z.string(),
  at: Instant,
  takenBackBy: z.string().optional(),
  takenBackAt: Instant.optional(),
});
export type Closure = z.infer<typeof Closure>;

/** The closures that nobody took back, as they were made: of two about the same day the later one counts. */
export function standing(closures: readonly Closure[]): Closure[] {
  return closures.filter(({ takenBackAt }) => takenBackAt === undefined).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
