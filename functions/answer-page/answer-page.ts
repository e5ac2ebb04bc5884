import { withLatest } from '../../shared/actions/with-latest.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { checkCaller } from './check-caller.ts';
import { connectToPatient } from './connect-to-patient.ts';
import { type AnswerPageNeeds, type PageAnswer, pageOf, type PageStep } from './page-call.ts';
import { writeAnswer } from './write-answer.ts';

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
      if (!on || !verified) return { result: 'refused', say: 'Please hang up and wait for the next call.' };
      return step === 'connect' ? connectToPatient(needs, on) : writeAnswer(needs, on, step);
    });
  };
}
