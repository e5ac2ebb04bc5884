import * as z from 'zod';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { Language } from '../../shared/practice/vocabulary.ts';

const whose = { language: Language, practiceId: z.string().min(1) };

/** What the flow knows of a call. Digits that the caller keyed come as parameters only: they are never attributes of the contact. */
const known = {
  ...whose,
  medical: z.enum(['yes', 'no']),
  /** E.164, or `none` while the caller has keyed none. */
  callbackNumber: z.string().default('none'),
  /** What was chosen in the menu; `none` when no key was pressed. */
  reason: z.string().default('none'),
};

/** What a flow has to say about a call, one step a fact. */
export const MessageStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('register'), ...known }),
  z.object({ step: z.literal('ended'), ...known }),
  z.object({ step: z.literal('refuse'), ...known }),
  z.object({ step: z.literal('call-back'), ...known }),
  /** The clinician on call is about to be called while the caller waits. */
  z.object({ step: z.literal('expect'), ...known }),
  z.object({ step: z.literal('number'), ...whose, digits: z.string() }),
  z.object({ step: z.literal('again'), ...whose, digits: z.string() }),
]);
export type MessageStep = z.infer<typeof MessageStep>;
export type Step<Name extends MessageStep['step']> = Extract<MessageStep, { step: Name }>;
/** The steps that note something about the call. */
export type Noting = Step<'register' | 'ended' | 'refuse' | 'call-back' | 'expect'>;

export interface OpenMessageNeeds {
  readonly contacts: ContactStore;
  readonly practices: PracticeStore;
  readonly items: Pick<WorkItemStore, 'idsOfCaller' | 'getMany' | 'words'>;
  readonly secrets: SecretStore;
  readonly now: Clock;
}

/** Every value is a string, for the flow: `$.External.*`. */
export type Told = Record<string, string>;
