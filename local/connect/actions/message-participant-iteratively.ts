import * as z from 'zod';
import { type Action, choice, failure, parametersOf } from '../flow/action.ts';
import { until } from '../flow/step.ts';
import { numberText, truth } from '../flow/values.ts';
import { Message, promptOf } from './prompt.ts';

const Parameters = z.strictObject({
  Messages: z.array(Message).min(1),
  InterruptFrequencySeconds: numberText(1, 3_600).optional(),
  ContinueMessagingDuringInterrupt: truth.optional(),
});

/** Says its messages round and round to somebody who waits, until it is interrupted or somebody takes the call. */
export const messageParticipantIteratively: Action = {
  goesOn: false,
  *play(block, session) {
    const { Messages, InterruptFrequencySeconds } = parametersOf(Parameters, block, session);
    const { line, now } = session.stage;
    if (!line) return failure(`there is nobody to speak to in a ${session.contact.channel} contact`);
    const made = Messages.map((message) => promptOf(message, session));
    const wrong = made.find((prompt) => typeof prompt === 'string');
    if (wrong !== undefined) return failure(wrong);
    const prompts = made.filter((prompt) => typeof prompt !== 'string');
    const interruptedAt = InterruptFrequencySeconds === undefined ? Infinity : now() + InterruptFrequencySeconds * 1_000;
    session.silence.ms = 0;
    for (;;)
      for (const { text, ms } of prompts) {
        // A caller in a queue without words would spin at one moment; a second of music keeps time going.
        yield* until(line.say({ text, ms: Math.min(Math.max(ms, 1_000), interruptedAt - now()) }, block.Identifier));
        if (now() >= interruptedAt) return choice('MessagesInterrupted');
      }
  },
};
