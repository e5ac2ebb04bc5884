import * as z from 'zod';
import type { PinNeeds } from '../../shared/actions/check-pin.ts';
import type { OwnerCall } from '../../shared/domain/closure/owner-call.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import type { ClosureStore } from '../../shared/ports/closure-store.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { OwnerCallStore } from '../../shared/ports/owner-call-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import type { Language } from '../../shared/practice/vocabulary.ts';
import type { Say } from './words.ts';

const keys = z
  .string()
  .nullish()
  .transform((keyed) => keyed ?? '');

/** What the flow sends, a step a question. Keys come as parameters only: they are never attributes of the contact. */
export const OwnerStep = z.object({
  step: z.enum(['begin', 'pin', 'choose', 'record', 'announcement', 'confirm', 'list', 'take-back']),
  pin: keys,
  /** The last four digits of the caller's own number. */
  phone: keys,
  choice: z.enum(['', 'closed-today', 'closed-tomorrow', 'late-today', 'late-tomorrow']).nullish(),
  /** The time of a late opening, and which half of the day it is in. */
  time: keys,
  half: z.enum(['', 'morning', 'afternoon']).nullish(),
  /** The one key of a menu. */
  key: keys,
});
export type OwnerStep = z.infer<typeof OwnerStep>;

/** Read into the flow as `$.External.*`: text, every one. `again` leads back to the menu, `refused` to the end of the call. */
export type OwnerAnswer = Readonly<Record<string, string>> & {
  readonly result:
    'begun' | 'ok' | 'wrong' | 'locked' | 'refused' | 'again' | 'which-half' | 'offer' | 'record' | 'read-back' | 'listed' | 'done';
};

export interface OwnerLineNeeds extends PinNeeds {
  readonly calls: OwnerCallStore;
  readonly closures: ClosureStore;
  readonly contacts: Pick<ContactStore, 'addIfAbsent' | 'settleWithReason'>;
  readonly practices: Pick<PracticeStore, 'settings'>;
}

/** The call as every step sees it. `settings` are those that were published, without what is closed by telephone. */
export interface OnLine {
  readonly call: FlowCall<OwnerStep>;
  readonly settings: Practice;
  readonly language: Language;
  readonly say: Say;
}

/** A call whose PIN was right. */
export interface Verified extends OnLine {
  readonly owner: OwnerCall;
}
