import { type Action, failure, next, parametersOf } from '../flow/action.ts';
import { until } from '../flow/step.ts';
import { Message, promptOf } from './prompt.ts';

/** Says a text to the caller, who cannot interrupt it. */
export const messageParticipant: Action = {
  goesOn: true,
  *play(block, session) {
    const given = parametersOf(Message, block, session);
    const { line } = session.stage;
    if (!line) return failure(`there is nobody to speak to in a ${session.contact.channel} contact`);
    const prompt = promptOf(given, session);
    if (typeof prompt === 'string') return failure(prompt);
    session.silence.ms = 0;
    yield* until(line.say(prompt, block.Identifier));
    return next;
  },
};
