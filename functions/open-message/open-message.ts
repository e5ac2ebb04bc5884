import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { checkNumber } from './check-number.ts';
import { findEarlier } from './find-earlier.ts';
import type { MessageStep, OpenMessageNeeds, Told } from './message-step.ts';
import { noteCall } from './note-call.ts';
import { registerMessage, wasHeard } from './register-message.ts';

/**
 * Keeps what a caller leaves while they are still on the line, because no block of a flow runs after a hang-up.
 * Throws when the practice is not published or answer-call kept no record of the call; the flow then goes on with its own words, and what was
 * recorded makes the item.
 * Safe to repeat: first times and promises stay, what was true stays true, and the answer is made from what is stored.
 */
export function openMessage(needs: OpenMessageNeeds) {
  return (call: FlowCall<MessageStep>): Promise<Told> => {
    const { parameters } = call;
    switch (parameters.step) {
      case 'register':
        return registerMessage(needs, call.contactId, parameters);
      case 'ended':
        return wasHeard(needs, call.contactId);
      case 'refuse':
      case 'call-back':
      case 'expect':
        return noteCall(needs, call.contactId, parameters);
      case 'number':
        return checkNumber(needs, parameters);
      case 'again':
        return findEarlier(needs, { ...call, parameters });
    }
  };
}
