import * as z from 'zod';
import { languages } from '../../shared/practice/vocabulary.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';

/** Empty until the caller has chosen. */
const Chosen = z.enum(['', ...languages]).catch('');

/** What a flow asks, one step a question. */
export const CallStep = z.discriminatedUnion('step', [
  /** A call begins, or the caller has chosen the other language. `oli`: the kind of line it comes from, where the network says so. */
  z.object({ step: z.literal('answer'), language: z.enum(['', ...languages]).default(''), oli: z.string().default('') }),
  z.object({ step: z.literal('words'), language: Chosen }),
  /** Half a minute more of waiting: `open` is how it was when the call came in. */
  z.object({ step: z.literal('waiting'), open: z.string().default('') }),
  z.object({ step: z.literal('on-call') }),
  z.object({ step: z.literal('whisper') }),
  z.object({ step: z.literal('call-back') }),
]);
export type CallStep = z.infer<typeof CallStep>;
export type Step<Name extends CallStep['step']> = Extract<CallStep, { step: Name }>;

export interface AnswerCallNeeds {
  readonly contacts: ContactStore;
  readonly practices: PracticeStore;
  readonly items: Pick<WorkItemStore, 'idsOfCaller' | 'getMany'>;
  readonly secrets: SecretStore;
  /** ARNs by pod and language, such as `main/en-US`. */
  readonly queues: Readonly<Record<string, string>>;
  /** The recordings bucket, where recorded announcements are kept. */
  readonly bucket: string;
  readonly now: Clock;
}

/** Every value is a string, for the flow: `$.External.*`. */
export type Told = Record<string, string>;
