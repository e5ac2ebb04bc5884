import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { answer } from './answer.ts';
import { practiceToCallBackFrom } from './call-back.ts';
import type { AnswerCallNeeds, CallStep, Told } from './call-step.ts';
import { onCallNumbers } from './on-call-numbers.ts';
import { mayGoOnWaiting } from './waiting.ts';
import { whisper } from './whisper.ts';
import { wordsOf } from './words.ts';

/**
 * Tells a flow what it asks about a call: what the caller hears, who is on call, whether waiting still makes sense, whom an assistant talks to.
 * Safe to repeat: only the first answer writes anything, and a record only where there is none.
 */
export function answerCall(needs: AnswerCallNeeds) {
  return (call: FlowCall<CallStep>): Promise<Told> => {
    const { parameters } = call;
    switch (parameters.step) {
      case 'answer':
        return answer(needs, { ...call, parameters });
      case 'words':
        return wordsOf(needs, call, parameters.language);
      case 'waiting':
        return mayGoOnWaiting(needs, call, parameters.open);
      case 'on-call':
        return onCallNumbers(needs, call);
      case 'whisper':
        return whisper(needs, call);
      case 'call-back':
        return practiceToCallBackFrom(needs, call);
    }
  };
}
