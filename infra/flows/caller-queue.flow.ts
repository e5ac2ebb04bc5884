import { branch, hangUp, loop, menu } from './language/blocks.ts';
import { callFunction, checkShift, loggingOff, setAttributes, setPriority } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { holdWith } from './language/people-blocks.ts';
import { messageWords, recordMessage } from './parts/message.ts';
import { callBackNumber, knownOfCall, numberWords } from './parts/number.ts';
import { fromFlow, practiceWords, sayWord, speak } from './parts/words.ts';

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
    ...practiceWords([...numberWords, ...messageWords, 'holding', 'waitingChoice', 'nobodyFree', 'oneMoment', 'callbackPromised'], {
      then: 'rounds',
    }),

    rounds: loop(rounds, { again: 'hold', done: 'nobodyFree' }),
    hold: holdWith([speak('holding')], { seconds: seconds.holding, interrupted: 'choice', failed: 'nobodyFree' }),
    choice: menu(speak('waitingChoice'), {
      seconds: seconds.choice,
      keys: { '1': 'medical', '2': 'message', '3': 'callerKnown' },
      silence: 'onShift',
      unclear: 'onShift',
      failed: 'onShift',
    }),
    onShift: checkShift('$.Attributes.queueArn', { someone: 'stillOpen', nobody: 'nobodyFree', failed: 'stillOpen' }),
    stillOpen: callFunction('answer-call', {
      give: { step: 'waiting', open: '$.Attributes.open' },
      seconds: 2,
      then: 'goOn',
      failed: 'rounds',
    }),
    goOn: branch('$.External.goOn', { equals: { no: 'nobodyFree' }, otherwise: 'rounds' }),
    nobodyFree: sayWord('nobodyFree', { then: 'message' }),

    // The caller keeps their place, last of all: should a person become free in the middle of the message, they have a person.
    medical: setAttributes({ medical: 'yes' }, { then: 'message', failed: 'message' }),
    message: setPriority(9, { then: 'notice' }),
    ...recordMessage({ refused: 'notRecorded', end: 'end' }),
    notRecorded: sayWord('notRecorded', { then: 'end' }),

    // No call is promised to whom nobody can call, and none that was not noted.
    ...callBackNumber({ then: 'keyedAny' }),
    keyedAny: branch(fromFlow('number'), { equals: { none: 'knownAny' }, otherwise: 'oneMoment' }),
    knownAny: branch(fromFlow('callerKnown'), { equals: { yes: 'oneMoment' }, otherwise: 'nobodyFree' }),
    oneMoment: sayWord('oneMoment', { then: 'promiseCall' }),
    promiseCall: callFunction('open-message', {
      give: { step: 'call-back', ...knownOfCall },
      then: 'callbackPromised',
      failed: 'nobodyFree',
    }),
    callbackPromised: sayWord('callbackPromised', { then: 'end' }),
    end: hangUp(),
  },
});
