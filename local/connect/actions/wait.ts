import * as z from 'zod';
import { type Action, choice, failure, type Outcome, parametersOf } from '../flow/action.ts';
import type { Session } from '../flow/session.ts';
import { until, type Step } from '../flow/step.ts';
import { numberText, text } from '../flow/values.ts';
import { invocationParameter, lambdaReturned } from './unconfirmed-names.ts';

const time = numberText(1, 604_800);
const Parameters = z
  .strictObject({
    // Exports and the API say TimeLimitSeconds, the reference says TimeoutSeconds.
    TimeLimitSeconds: time.optional(),
    TimeoutSeconds: time.optional(),
    Events: z.array(z.enum(['CustomerReturned', 'BotParticipantDisconnected', lambdaReturned])).default([]),
    [invocationParameter]: text.optional(),
  })
  .refine(
    ({ TimeLimitSeconds, TimeoutSeconds }) => (TimeLimitSeconds === undefined) !== (TimeoutSeconds === undefined),
    'needs one time limit',
  );

/** Waits for a time, or until a function that was called without waiting has answered. A caller may only wait for that: they sit in silence. */
export const wait: Action = {
  goesOn: false,
  *play(block, session) {
    const { TimeLimitSeconds, TimeoutSeconds = 0, Events, [invocationParameter]: id } = parametersOf(Parameters, block, session);
    const limitMs = (TimeLimitSeconds ?? TimeoutSeconds) * 1_000;
    if (Events.includes(lambdaReturned)) return yield* forFunction(id ?? session.invocationId ?? '', limitMs, session);
    if (session.contact.channel === 'VOICE') return failure('a voice contact cannot wait in this block');
    // No bot takes part in any contact here.
    if (session.contact.channel === 'CHAT' && Events.includes('BotParticipantDisconnected'))
      return failure('no bot is there', 'ParticipantNotFound');
    yield* until(session.stage.wait(limitMs));
    return choice('WaitCompleted');
  },
};

/** An id that no function was called by is waited for to the end of the time, as in Connect. */
function* forFunction(id: string, limitMs: number, { stage }: Session): Step<Outcome> {
  return choice((yield* until(stage.invoked(id, limitMs))) ? lambdaReturned : 'WaitCompleted');
}
