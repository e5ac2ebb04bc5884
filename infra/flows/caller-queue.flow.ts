import { branch, hangUp, loop, menu } from './language/blocks.ts';
import { callFunction, checkShift, loggingOff, setHook, toOtherQueue } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { holdWith } from './language/people-blocks.ts';
import { callBackNumber, knownOfCall, numberWords } from './parts/number.ts';
import { practiceWords, sayWord, speak } from './parts/words.ts';

/** Seven times half a minute with a choice after each: nobody waits longer than six minutes for a person who does not come. */
const rounds = 7;
const seconds = { holding: 30, choice: 8 };

/**
 * What a caller hears while a person is being found: the same honest sentence, never silence, and every half minute the choice of a message or
 * a call-back. Whoever waits for nobody (the last assistant has left, the office has closed meanwhile) is told so and leaves a message.
 */
export const callerQueue = flow({
  name: 'caller-queue',
  type: 'CUSTOMER_QUEUE',
  description: 'A caller waits for a person: hold text, and every half minute the choice of a message or a call-back.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'voice' }),
    ...practiceWords([...numberWords, 'holding', 'waitingChoice', 'nobodyFree', 'callbackPromised'], { then: 'rounds' }),

    rounds: loop(rounds, { again: 'hold', done: 'nobodyFree' }),
    hold: holdWith([speak('holding')], { seconds: seconds.holding, interrupted: 'choice', failed: 'nobodyFree' }),
    choice: menu(speak('waitingChoice'), {
      seconds: seconds.choice,
      keys: { '1': 'message', '2': 'callerKnown' },
      silence: 'onShift',
      unclear: 'onShift',
      failed: 'onShift',
    }),
    onShift: checkShift('$.Attributes.queueArn', { someone: 'stillOpen', nobody: 'nobodyFree', failed: 'stillOpen' }),
    stillOpen: callFunction('answer-call', { give: { step: 'waiting', open: '$.Attributes.open' }, then: 'goOn', failed: 'rounds' }),
    goOn: branch('$.External.goOn', { equals: { no: 'nobodyFree' }, otherwise: 'rounds' }),
    nobodyFree: sayWord('nobodyFree', { then: 'message' }),

    // Out of the assistants' queue first: else somebody could be put through while the caller speaks to the tape.
    message: setHook('CustomerQueue', 'waiting-message', { then: 'leaveQueue', failed: 'promise' }),
    leaveQueue: toOtherQueue('messages', { full: 'promise', failed: 'promise' }),

    ...callBackNumber({ then: 'promise' }),
    promise: callFunction('open-message', {
      give: { step: 'call-back', ...knownOfCall },
      then: 'callbackPromised',
      failed: 'callbackPromised',
    }),
    callbackPromised: sayWord('callbackPromised', { then: 'end' }),
    end: hangUp(),
  },
});
