import { isPaging } from '../escalation/is-paging.ts';
import type { Temporal } from '../time.ts';
import { isOpen, type WorkItem } from '../work-item/work-item.ts';

/** What a period's report counts, from the items and calls that the table lists for it. Times are minutes. */
export interface PeriodFacts {
  readonly calls: number;
  /** Of any age, each once: what was received or closed in the period, and everything that is open. */
  readonly items: readonly WorkItem[];
  readonly closed: number;
  readonly differences: { readonly contacts: number; readonly items: number };
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

export interface AgeBand {
  readonly label: string;
  readonly items: number;
}

export interface PeriodNumbers {
  readonly calls: number;
  readonly messages: number;
  readonly opened: number;
  readonly closed: number;
  readonly open: number;
  readonly openByAge: readonly AgeBand[];
  readonly late: number;
  readonly promisesMissed: number;
  readonly pages: number;
  /** Minutes from the end of the call to patient contact, of the escalations that got there; and how many have not. */
  readonly contact: {
    readonly n: number;
    readonly median: number | undefined;
    readonly longest: number | undefined;
    readonly notYet: number;
  };
  readonly safetyEvents: number;
  readonly unsure: number;
  readonly differences: { readonly contacts: number; readonly items: number };
}

const hour = 3_600_000;
const bands = [
  ['under 4 hours', 0, 4 * hour],
  ['4 to 24 hours', 4 * hour, 24 * hour],
  ['1 to 3 days', 24 * hour, 72 * hour],
  ['over 3 days', 72 * hour, Infinity],
] as const;

/**
 * The numbers of one period. Counts only: nothing that could name a caller. What happens to an item counts in the period in which it happens, so
 * that a promise broken, a ladder that ran out or a patient reached after a report stands in the next.
 */
export function measurePeriod({ calls, items, closed, differences, start, end }: PeriodFacts): PeriodNumbers {
  const inPeriod = (moment: string | undefined) =>
    moment !== undefined && Date.parse(moment) >= start.epochMilliseconds && Date.parse(moment) < end.epochMilliseconds;
  const received = items.filter(({ receivedAt }) => inPeriod(receivedAt));
  const open = items.filter(isOpen);
  const escalations = received.flatMap(({ escalation }) => escalation ?? []);
  const minutes = items.flatMap(({ escalation, receivedAt }) =>
    escalation?.reachedAt && inPeriod(escalation.reachedAt) ? [(Date.parse(escalation.reachedAt) - Date.parse(receivedAt)) / 60_000] : [],
  );
  return {
    calls,
    messages: received.filter(({ kind }) => kind === 'message').length,
    opened: received.length,
    closed,
    open: open.length,
    openByAge: bands.map(([label, from, to]) => ({ label, items: open.filter((item) => within(ageOf(item, end), from, to)).length })),
    late: open.filter(({ due }) => Date.parse(due) < end.epochMilliseconds).length,
    promisesMissed: items.filter(({ promiseMissedAt }) => inPeriod(promiseMissedAt)).length,
    pages: escalations.reduce((sum, { pages }) => sum + pages, 0),
    contact: {
      n: minutes.length,
      median: medianOf(minutes),
      longest: minutes.length > 0 ? Math.max(...minutes) : undefined,
      notYet: open.filter(isPaging).length,
    },
    safetyEvents: items.filter(({ escalation }) => inPeriod(escalation?.exhaustedAt)).length,
    unsure: received.filter((item) => item.certainty === 'unsure' && isOpen(item)).length,
    differences,
  };
}

const ageOf = ({ receivedAt }: WorkItem, end: Temporal.Instant): number => end.epochMilliseconds - Date.parse(receivedAt);
const within = (age: number, from: number, to: number): boolean => age >= from && age < to;

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
