import * as z from 'zod';

/** What may have to happen later. `escalate` sweeps the first group every minute, `remind` the second every quarter of an hour. */
export const TimerKind = z.enum(['no-transcript', 'page', 'patient-contact', 'unsure', 'promise', 'call-back']);
export type TimerKind = z.infer<typeof TimerKind>;
export type Sweep = 'escalate' | 'remind';

const sweeps = {
  'no-transcript': 'escalate',
  page: 'escalate',
  'patient-contact': 'escalate',
  unsure: 'escalate',
  promise: 'remind',
  'call-back': 'remind',
} as const satisfies Record<TimerKind, Sweep>;

export const sweepOf = (kind: TimerKind): Sweep => sweeps[kind];

/** Nobody is called by these, and many may be due at once: words that do not come, mails that are refused. */
const mayWait: readonly TimerKind[] = ['no-transcript', 'promise'];

/** Due timers in the order in which they are handled: what leads to a call first, and of each the longest overdue. So no backlog holds up a call. */
export function inTurn(due: readonly Timer[]): Timer[] {
  const rank = ({ kind }: Timer) => Number(mayWait.includes(kind));
  return due.toSorted((a, b) => rank(a) - rank(b) || Date.parse(a.fireAt) - Date.parse(b.fireAt));
}

/** One future moment of an item. An item has at most one timer a kind; setting it again moves it. */
export const Timer = z.object({
  itemId: z.string(),
  kind: TimerKind,
  fireAt: z.iso.datetime({ offset: true }),
});
export type Timer = z.infer<typeof Timer>;

export const shards = 8;

/** The shard (0–7) of the timers index that an item's timers live in: spread by id, so that no partition runs hot. */
export function shardOf(itemId: string): number {
  let sum = 0;
  for (const character of itemId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % shards;
}

interface Planned {
  readonly item: { readonly timers: Partial<Record<TimerKind, string>> };
  readonly set?: readonly Timer[];
  readonly clear?: readonly TimerKind[];
}

/** What is planned for an item after a change, by kind. A kind that is both set and cleared is set. */
export function timersAfter({ item, set = [], clear = [] }: Planned): Partial<Record<TimerKind, string>> {
  const kept = Object.entries(item.timers).filter(([kind]) => !clear.some((cleared) => cleared === kind));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(set.map(({ kind, fireAt }) => [kind, fireAt])) };
}
