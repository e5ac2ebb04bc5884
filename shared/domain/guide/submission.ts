import * as z from 'zod';
import { Touch } from '../work-item/history.ts';
import { Outcome } from './allowed-outcomes.ts';

/** Four parts that come back with a refusal must fit into a view beside the message: a view holds 16 KB. */
export const longestPart = 1000;
const Part = z.string().trim().catch('');

/** What the form sends. Everything in it is what somebody typed: nothing in it says who they are. */
export const Submission = z.object({
  outcome: z.string().catch(''),
  attempted: Part,
  completed: Part,
  patientSaid: Part,
  remainsOpen: Part,
  callBackAt: z.string().catch(''),
});
export type Submission = z.infer<typeof Submission>;

export const callBackChoices = ['60', '120', '240', 'next-opening'] as const;
const CallBackAt = z.enum(callBackChoices);

export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'complete'; readonly outcome: Outcome; readonly touch: Touch; readonly callBackAt?: z.infer<typeof CallBackAt> };

const parts = {
  attempted: 'what you attempted',
  completed: 'what you completed',
  patientSaid: 'what the patient said',
  remainsOpen: 'what remains open',
} as const satisfies Record<keyof Touch, string>;

/** A dash or a sign that nobody sees documents nothing. */
const hasWords = /[\p{L}\p{N}]/u;

/** Reads a form: complete, or refused with the sentence that its author sees, or not filled in at all. */
export function readSubmission(form: Submission, allowed: readonly Outcome[]): Reading {
  const names = Touch.keyof().options;
  const missing = names.filter((name) => !hasWords.test(form[name]));
  if (form.outcome === '' && missing.length === names.length) return { kind: 'empty' };
  if (missing.length > 0) return { kind: 'refused', why: `Please write ${missing.map((name) => parts[name]).join(', ')}.` };
  const tooLong = names.filter((name) => form[name].length > longestPart);
  if (tooLong.length > 0)
    return {
      kind: 'refused',
      why: `Please write less than ${longestPart} characters about ${tooLong.map((name) => parts[name]).join(', ')}.`,
    };
  const outcome = Outcome.safeParse(form.outcome);
  if (!outcome.success) return { kind: 'refused', why: 'Please choose how this ends.' };
  if (!allowed.includes(outcome.data)) return { kind: 'refused', why: 'Only a licensed person may end this one so. Please hand it off.' };
  return withTime(outcome.data, form);
}

function withTime(outcome: Outcome, form: Submission): Reading {
  const touch = Touch.parse(form);
  if (outcome !== 'call-back') return { kind: 'complete', outcome, touch };
  const at = CallBackAt.safeParse(form.callBackAt);
  if (!at.success) return { kind: 'refused', why: 'Please choose when to call back.' };
  return { kind: 'complete', outcome, touch, callBackAt: at.data };
}
