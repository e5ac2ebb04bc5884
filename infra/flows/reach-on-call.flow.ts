import { hangUp, menu } from './language/blocks.ts';
import { callFunction, keepInFlow, loggingOff, recordingOff, setAttributes, toFlow } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { callPhone } from './language/people-blocks.ts';
import { callBackNumber, knownOfCall, numberWords } from './parts/number.ts';
import { fromFlow, practiceWords, sayWord, speak } from './parts/words.ts';

/** Five tries of 40 s with a word between them: nobody is held longer than five minutes. */
const ringing = 40;
const tries = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/**
 * The clinician on call, live, while the caller waits: for professionals, and for anything medical where the practice wants it so. The call is
 * registered as medical before the first try: two phones that were joined prove nothing (a clinician's own answering machine also answers), so
 * the page goes out after the call in any case, and ends with the clinician's key.
 */
export const reachOnCall = flow({
  name: 'reach-on-call',
  type: 'CONTACT_FLOW',
  description: 'Calls the clinician on call while the caller waits: up to five minutes, then a message.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'voice' }),
    ...practiceWords(
      [...numberWords, 'ourNumber', 'professionals', 'stillCalling', 'notReachedLive', 'spokeWithClinician', 'callbackPromised'],
      {
        then: 'callerKnown',
      },
    ),
    ...callBackNumber({ then: 'unrecorded' }),
    unrecorded: recordingOff({ then: 'professionals' }),
    professionals: sayWord('professionals', { then: 'expect' }),
    expect: callFunction('open-message', {
      give: { step: 'expect', ...knownOfCall, medical: 'yes' },
      seconds: 4,
      then: 'whom',
      failed: 'whom',
    }),
    whom: callFunction('answer-call', {
      give: { step: 'on-call', language: '$.Attributes.language' },
      seconds: 4,
      then: 'numbers',
      failed: 'notReachedLive',
    }),
    numbers: keepInFlow(Object.fromEntries(tries.map((name) => [name, `$.External.${name}`])), { then: 'first', failed: 'notReachedLive' }),

    first: callNext('first', 'stillFirst'),
    stillFirst: sayWord('stillCalling', { then: 'second' }),
    second: callNext('second', 'stillSecond'),
    stillSecond: sayWord('stillCalling', { then: 'third' }),
    third: callNext('third', 'stillThird'),
    stillThird: sayWord('stillCalling', { then: 'fourth' }),
    fourth: callNext('fourth', 'stillFourth'),
    stillFourth: sayWord('stillCalling', { then: 'fifth' }),
    fifth: callNext('fifth', 'notReachedLive'),

    spoke: menu(speak('spokeWithClinician'), { seconds: 8, keys: {}, silence: 'message', unclear: 'message', failed: 'message' }),
    notReachedLive: sayWord('notReachedLive', { then: 'message' }),
    // The number is confirmed and kept: it is not asked for again.
    message: setAttributes({ pressed: 'no' }, { then: 'toMessage', failed: 'toMessage' }),
    toMessage: toFlow('take-message', { failed: 'callbackPromised' }),
    callbackPromised: sayWord('callbackPromised', { then: 'end' }),
    end: hangUp(),
  },
});

function callNext<const N extends string>(name: (typeof tries)[number], failed: N) {
  return callPhone<'spoke' | N>(`$.FlowAttributes.${name}`, { seconds: ringing, showing: fromFlow('ourNumber'), then: 'spoke', failed });
}
