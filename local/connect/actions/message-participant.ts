import * as z from 'zod';
import { type Action, failure, next, parametersOf } from '../flow/action.ts';
import { until } from '../flow/step.ts';
import { promptOf } from './prompt.ts';

const Parameters = z.union([z.strictObject({ Text: z.string() }), z.strictObject({ SSML: z.string() })]);

/** Says a text to the caller, who cannot interrupt it. */
export const messageParticipant: Action = {
  goesOn: true,
  *play(block, session) {
    const given = parametersOf(Parameters, block, session);
    const { line } = session.stage;
    if (!line) return failure(`there is nobody to speak to in a ${session.contact.channel} contact`);
    const prompt = promptOf(given);
    if (typeof prompt === 'string') return failure(prompt);
    yield* until(line.say(prompt, block.Identifier));
    return next;
  },
};
