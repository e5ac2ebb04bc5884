import type { Practice } from '../../practice/practice.ts';
import type { Language } from '../../practice/vocabulary.ts';
import type { Temporal } from '../time.ts';
import { type Closure, standing } from './closure.ts';

/** A sentence in the languages of the practice. */
type Sentence = Readonly<Partial<Record<Language, string>>>;
/** The sentences that a practice has prepared for its closures. */
export type Announcing = Pick<Practice, 'id'> & { readonly announcements?: readonly { readonly name: string; readonly say: Sentence }[] };

/** What callers hear before the usual words: a sentence, or the key of a WAV in the recordings bucket. */
export interface Announced {
  readonly text?: Sentence;
  readonly recording?: string;
}

/**
 * What a closure has callers hear at `now`: from the moment it is made until it is over. The closure of the nearest day speaks, of one day the
 * latest. Undefined when the usual words are enough: none was chosen, its recording has not come yet, or its sentence is no longer prepared.
 */
export function announcementFor(practice: Announcing, closures: readonly Closure[] = [], now: Temporal.Instant): Announced | undefined {
  const announcement = nearest(inForceAt(closures, now))?.announcement;
  if (announcement?.kind === 'recorded' && announcement.recordingKey) return { recording: announcement.recordingKey };
  if (announcement?.kind !== 'prepared') return undefined;
  const prepared = practice.announcements?.find(({ name }) => name === announcement.name);
  return prepared && { text: prepared.say };
}

/** The closures that stand and are not over. */
export function inForceAt(closures: readonly Closure[], now: Temporal.Instant): Closure[] {
  return standing(closures).filter(({ until }) => Date.parse(until) > now.epochMilliseconds);
}

function nearest(closures: readonly Closure[]): Closure | undefined {
  const day = closures.map((closure) => closure.day).toSorted()[0];
  return closures.findLast((closure) => closure.day === day);
}
