import * as z from 'zod';
import { type Action, choice, failure, numberText, parametersOf } from '../flow/action.ts';
import type { Prompt } from '../flow/session.ts';
import { until } from '../flow/step.ts';
import { promptOf } from './prompt.ts';

const Message = z.union([z.strictObject({ Text: z.string() }), z.strictObject({ SSML: z.string() })]);
const Parameters = z.strictObject({
  Messages: z.array(Message).min(1),
  InterruptFrequencySeconds: numberText(1, 3_600).optional(),
  ContinueMessagingDuringInterrupt: z.enum(['true', 'false', 'True', 'False']).optional(),
});

/** Says its messages round and round to somebody who waits, until it is interrupted or an agent takes the call. */
export const messageParticipantIteratively: Action = {
  goesOn: false,
  *play(block, session) {
    const { Messages, InterruptFrequencySeconds } = parametersOf(Parameters, block, session);
    const { line, now } = session.stage;
    if (!line) return failure(`there is nobody to speak to in a ${session.contact.channel} contact`);
    const prompts = Messages.map(promptOf);
    const wrong = prompts.find((prompt) => typeof prompt === 'string');
    if (wrong !== undefined) return failure(wrong);
    const until_ = InterruptFrequencySeconds === undefined ? Infinity : now() + InterruptFrequencySeconds * 1_000;
    for (let turn = 0; ; turn += 1) {
      const prompt = prompts[turn % prompts.length] as Prompt;
      const left = until_ - now();
      // A caller in a queue without words would spin at one moment; a second of music keeps time going.
      yield* until(line.say({ text: prompt.text, ms: Math.min(Math.max(prompt.ms, 1_000), left) }, block.Identifier));
      if (now() >= until_) return choice('MessagesInterrupted');
    }
  },
};
