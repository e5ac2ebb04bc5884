import { isAfter } from '../moments.ts';
import { localDate, type Office, officeSchedule, spansOn } from '../hours/schedule.ts';
import type { Temporal } from '../time.ts';
import type { PlannedClosure } from './closure.ts';
import { hoursUnder } from './with-closures.ts';

/** What was chosen by key. `today` is the date on the wall of the practice, also at two in the morning: the read-back names weekday and date. */
export type Choice =
  | { readonly kind: 'closed'; readonly day: 'today' | 'tomorrow' }
  | { readonly kind: 'late-opening'; readonly day: 'today' | 'tomorrow'; readonly opensAt: string };

/** Why there is nothing to close: it is closed anyway, the day's hours are over, the time is not later than usual, after closing, or past. */
export type Refusal = 'closed-anyway' | 'over' | 'not-later' | 'too-late' | 'past';

export type Plan =
  | { readonly kind: 'planned'; readonly closure: PlannedClosure }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly day: Temporal.PlainDate };

/** What a choice means at `now`, by the settings as they are without any closure: choosing again replaces what was chosen before. */
export function planClosure(office: Office, choice: Choice, now: Temporal.Instant): Plan {
  const today = localDate(office, now);
  const day = choice.day === 'today' ? today : today.add({ days: 1 });
  const refused = (why: Refusal): Plan => ({ kind: 'refused', why, day });
  const last = spansOn(officeSchedule(office), day).at(-1);
  if (!last) return refused('closed-anyway');
  if (!isAfter(last.to, now)) return refused('over');
  if (choice.kind === 'closed') return planned({ kind: 'closed', day, until: endOf(office, day) });

  const why = notLate(office, day, choice.opensAt);
  const opening = openingUnder(office, day, choice.opensAt);
  if (why || !opening) return refused(why ?? 'too-late');
  return isAfter(opening, now) ? planned({ ...choice, day, until: opening }) : refused('past');
}

function notLate(office: Office, day: Temporal.PlainDate, opensAt: string): Refusal | undefined {
  const ranges = officeSchedule(office).rangesOn(day);
  if ((ranges.at(-1)?.to ?? '') <= opensAt) return 'too-late';
  return opensAt <= (ranges[0]?.from ?? '') ? 'not-later' : undefined;
}

/** When the office really opens: a time within its own break is the end of the break. */
function openingUnder(office: Office, day: Temporal.PlainDate, opensAt: string): Temporal.Instant | undefined {
  const rangesOn = () => hoursUnder(office, { kind: 'late-opening', day: day.toString(), opensAt });
  return spansOn({ timeZone: office.timeZone, rangesOn }, day)[0]?.from;
}

const endOf = ({ timeZone }: Office, day: Temporal.PlainDate): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();

interface Planned {
  readonly kind: PlannedClosure['kind'];
  readonly day: Temporal.PlainDate;
  readonly opensAt?: string;
  readonly until: Temporal.Instant;
}

const planned = ({ kind, day, opensAt, until }: Planned): Plan => ({
  kind: 'planned',
  closure: { kind, day: day.toString(), ...(opensAt !== undefined && { opensAt }), until: until.toString() },
});
