import * as z from 'zod';
import { withLatest } from '../../shared/actions/with-latest.ts';
import type { Page } from '../../shared/domain/work-item/page.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { PinStore } from '../../shared/ports/pin-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { checkCaller } from './check-caller.ts';
import { writeAnswer } from './write-answer.ts';

/** What the page flow sends: each key press after the PIN is a step of its own. */
export const PageStep = z.object({ step: z.enum(['pin', 'accept', 'pass', 'reached', 'not-reached']), pin: z.string().nullish() });
export type PageStep = z.infer<typeof PageStep>;

export interface AnswerPageNeeds {
  items: WorkItemStore;
  practices: Pick<PracticeStore, 'live'>;
  pins: PinStore;
  secrets: SecretStore;
  now: Clock;
}

/** Read into the flow as `$.External.*`: text, every one. */
export type PageAnswer =
  | { result: 'ok'; stage: Page['stage']; summary: string }
  | { result: 'wrong' | 'locked' | 'stale' }
  | { result: 'done' | 'refused'; say: string };

export interface PageOnCall {
  readonly page: Page;
  readonly item: WorkItem;
}

/**
 * A page call speaks with the clinician. The PIN comes first and marks the page row for this contact; nothing else is honoured on any
 * other call. Safe to repeat: the PIN step marks the same row again; each key is answered from what the item already says, and written
 * only when that is news.
 */
export function answerPage(needs: AnswerPageNeeds) {
  return async (call: FlowCall<PageStep>): Promise<PageAnswer> => {
    const { step, pin } = call.parameters;
    if (step === 'pin') return withLatest(() => checkCaller(needs, call, pin ?? ''));
    return withLatest(async () => {
      const on = await pageOf(needs, call);
      const verified = on?.page.verifiedAt !== undefined && on.page.contactId === call.contactId;
      return on && verified ? writeAnswer(needs, on, step) : { result: 'refused', say: 'Please hang up and wait for the next call.' };
    });
  };
}

/** The page that this call is for. Undefined when there is none, or when it belongs to another call. */
export async function pageOf({ items }: AnswerPageNeeds, { contactId, attributes }: FlowCall<PageStep>): Promise<PageOnCall | undefined> {
  const itemId = attributes['workItemId'] ?? '';
  const [item, page] = await Promise.all([items.find(itemId), items.page(itemId, Number(attributes['pageId']) || 0)]);
  const another = page?.contactId !== undefined && page.contactId !== contactId;
  return item && page && !another ? { item, page } : undefined;
}
