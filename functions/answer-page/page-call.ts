import * as z from 'zod';
import type { Page } from '../../shared/domain/work-item/page.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { PinStore } from '../../shared/ports/pin-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';

/** What the page flow sends: each key press after the PIN is a step of its own. */
export const PageStep = z.object({
  step: z.enum(['pin', 'accept', 'pass', 'reached', 'not-reached', 'connect']),
  pin: z.string().nullish(),
});
export type PageStep = z.infer<typeof PageStep>;

export interface AnswerPageNeeds {
  readonly items: WorkItemStore;
  readonly practices: Pick<PracticeStore, 'live'>;
  readonly pins: PinStore;
  readonly secrets: SecretStore;
  readonly now: Clock;
}

/** Read into the flow as `$.External.*`: text, every one. */
export type PageAnswer =
  | { result: 'ok'; stage: Page['stage']; summary: string }
  | { result: 'wrong' | 'locked' | 'stale' }
  | { result: 'done' | 'refused'; say: string }
  /** Whom to join the clinician to, and the number that the patient sees. */
  | { result: 'call'; say: string; number: string; ourNumber: string };

export interface PageOnCall {
  readonly page: Page;
  readonly item: WorkItem;
}

/** The page that this call is for. Undefined when there is none, or when it belongs to another call. */
export async function pageOf({ items }: AnswerPageNeeds, { contactId, attributes }: FlowCall<PageStep>): Promise<PageOnCall | undefined> {
  const itemId = attributes['workItemId'] ?? '';
  const [item, page] = await Promise.all([items.find(itemId), items.page(itemId, Number(attributes['pageId']) || 0)]);
  const another = page?.contactId !== undefined && page.contactId !== contactId;
  return item && page && !another ? { item, page } : undefined;
}
