import { askDigits, branch, hangUp, loop } from './language/blocks.ts';
import { callFunction, loggingOff, toFlow } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { practiceWords, sayWord, speak } from './parts/words.ts';

/**
 * Calling again about a message. Everybody is offered this in the same words, and nothing confirms that there is an earlier message before a
 * birth date was keyed that belongs to it and to the number of the call. Whoever calls back is told that they call again.
 */
export const earlierMessage = flow({
  name: 'earlier-message',
  type: 'CONTACT_FLOW',
  description: 'Calling again about a message: the birth date, what may be told, and a message that joins the one before.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'voice' }),
    ...practiceWords(['askBirthDate', 'earlierFound', 'earlierNotFound', 'callbackPromised'], { then: 'tries' }),
    tries: loop(2, { again: 'birthDate', done: 'earlierNotFound' }),
    birthDate: askDigits(speak('askBirthDate'), { seconds: 8, digits: 8, then: 'keyed', failed: 'earlierNotFound' }),
    keyed: branch('$.StoredCustomerInput', { equals: { Timeout: 'tries' }, otherwise: 'again' }),
    again: callFunction('open-message', {
      give: {
        step: 'again',
        digits: '$.StoredCustomerInput',
        language: '$.Attributes.language',
        practiceId: '$.Attributes.practiceId',
      },
      seconds: 4,
      then: 'found',
      failed: 'earlierNotFound',
    }),
    found: branch('$.External.found', { equals: { yes: 'earlierFound' }, otherwise: 'earlierNotFound' }),
    earlierFound: sayWord('earlierFound', { then: 'message' }),
    earlierNotFound: sayWord('earlierNotFound', { then: 'message' }),
    message: toFlow('take-message', { failed: 'callbackPromised' }),
    callbackPromised: sayWord('callbackPromised', { then: 'end' }),
    end: hangUp(),
  },
});
