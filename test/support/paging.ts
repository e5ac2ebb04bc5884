import { answerPage } from '../../functions/answer-page/answer-page.ts';
import type { PageAnswer, PageStep } from '../../functions/answer-page/page-call.ts';
import { escalate } from '../../functions/escalate/escalate.ts';
import { routeWorkItem } from '../../functions/route/route-work-item.ts';
import { pepperInMemory } from '../../shared/adapters/memory/pepper-in-memory.ts';
import { phonesInMemory } from '../../shared/adapters/memory/phones-in-memory.ts';
import { practicesInMemory } from '../../shared/adapters/memory/practices-in-memory.ts';
import { queueInMemory } from '../../shared/adapters/memory/queue-in-memory.ts';
import { workItemsInMemory } from '../../shared/adapters/memory/work-items-in-memory.ts';
import type { Timer } from '../../shared/domain/work-item/timer.ts';
import type { Words, WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { pinsOf, rightPin } from './pins.ts';
import { examplePractice } from './practices.ts';
import { type Strike, strikable } from './strikes.ts';
import { aWorkItem, evening } from './work-items.ts';

export const practice = examplePractice('maple-street-family-medicine');
export const assistants = 'arn:aws:connect:us-east-1:000000000000:instance/i/queue/assistants';
export const staff = 'arn:aws:connect:us-east-1:000000000000:instance/i/queue/staff';
export const minute = { minutes: 1 } as const;

/** An item of the example practice that has been understood. */
export const aClassified = (changes: Partial<WorkItem> = {}): WorkItem =>
  aWorkItem({
    practiceId: practice.id,
    state: 'classified',
    certainty: 'sure',
    urgency: 'urgent',
    topics: ['symptom'],
    reasons: [],
    classifiedAt: evening.toString(),
    ...changes,
  });

interface Given {
  readonly words?: Words;
  readonly set?: readonly Timer[];
}

/** One item, everything that happens to it, and a clock that moves only when told. */
export async function aNight(item: WorkItem, { words, set }: Given = {}) {
  let now = evening;
  const strike: Strike = { at: 0, when: 'before', calls: 0 };
  const practices = practicesInMemory(practice);
  await practices.saveStaffQueue(practice.id, staff);
  const secrets = pepperInMemory();
  const [pepper, items, phones] = [await secrets.pepper(), workItemsInMemory(), phonesInMemory()];
  const people = Object.keys(practice.people);
  const pins = pinsOf(practice.id, people, pepper);
  const toClassify = queueInMemory<{ workItemId: string }>();
  const entry = { schema: 1, itemId: item.id, at: item.receivedAt, cause: 'given', what: 'received', state: item.state } as const;
  await items.write({ item, entry, words, set });

  const safetyEvents: string[] = [];
  const countSafetyEvent = () => void safetyEvents.push(now.toString());
  const ports = { items, practices, phones, pins, secrets, toClassify };
  const needs = { ...strikable(ports, strike), countSafetyEvent, assistantQueues: { 'main/en-US': assistants }, now: () => now };
  const attributes = (n: number) => ({ workItemId: item.id, pageId: String(n) });
  const step = (n: number, parameters: PageStep, contactId = `call-${n}`) =>
    answerPage(needs)({ contactId, attributes: attributes(n), callerNumber: undefined, dialledNumber: undefined, parameters });
  const night = {
    ...ports,
    strike,
    safetyEvents,
    now: () => now,
    route: () => routeWorkItem(needs)({ workItemId: item.id }),
    sweep: () => escalate(needs)(),
    step,
    /** Keys the PIN and one more key on the call of page `n`. */
    async press(n: number, key: PageStep['step'], contactId?: string): Promise<PageAnswer> {
      await step(n, { step: 'pin', pin: rightPin }, contactId);
      return step(n, { step: key }, contactId);
    },
    pass: (duration: { minutes?: number; seconds?: number; hours?: number }) => void (now = now.add(duration)),
    /** The minutes go by, and the sweep with them. */
    async minutes(count: number) {
      for (let gone = 0; gone < count; gone += 1) {
        night.pass(minute);
        await night.sweep();
      }
    },
    item: () => items.get(item.id),
    happenings: async () => (await items.history(item.id)).map(({ what }) => what),
    /** Who was called, in order. */
    called: async () => {
      const pages = await Promise.all(phones.calls.map(({ pageId }) => items.page(item.id, Number(pageId))));
      return pages.map((page) => page?.person);
    },
    timers: async () => Object.fromEntries((await items.timersOf(item.id)).map(({ kind, fireAt }) => [kind, fireAt])),
    change: async (changes: Partial<WorkItem>, cause: string) => {
      const before = await items.get(item.id);
      const after = { ...before, ...changes, version: before.version + 1 };
      await items.write({ item: after, entry: { ...entry, at: now.toString(), cause, what: 'classified', state: after.state } });
    },
  };
  return night;
}
export type Night = Awaited<ReturnType<typeof aNight>>;

/** Minutes from the beginning of the evening to an instant. */
export const minutesIn = (instant: string | undefined): number => (Date.parse(instant ?? '') - evening.epochMilliseconds) / 60_000;
