import type { Practice } from '../../practice/practice.ts';
import type { Language } from '../../practice/vocabulary.ts';
import { localDate } from '../hours/schedule.ts';
import { Temporal } from '../time.ts';
import type { WorkItem } from '../work-item/work-item.ts';
import { spokenDay } from './spoken-day.ts';

/** What the caller of an item is told whose promise a closure moved, in their language; undefined when there is nothing to tell. */
export function movedPromiseWords({ promiseMovedFrom, promisedAt, language }: WorkItem, practice: Practice): string | undefined {
  if (promiseMovedFrom === undefined || promisedAt === undefined) return undefined;
  const spoken: Language = language.startsWith('es') ? 'es-US' : 'en-US';
  const dayOf = (instant: string) => spokenDay(localDate(practice, Temporal.Instant.from(instant)), spoken);
  const [closed, next] = [dayOf(promiseMovedFrom), dayOf(promisedAt)];
  return spoken === 'es-US'
    ? `La oficina está cerrada el ${closed}. Le llamaremos a más tardar el ${next}.`
    : `The office is closed on ${closed}. We will call you by the end of ${next}.`;
}
