import { hangUp } from './language/blocks.ts';
import { loggingOff } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { callBackNumber, numberWords } from './parts/number.ts';
import { messageWords, recordMessage } from './parts/message.ts';
import { practiceWords, sayWord } from './parts/words.ts';

/**
 * The same message for somebody who waited for a person. They have left the assistants' queue for one that nobody serves, so that no
 * agent is put through in the middle of a sentence.
 */
export const waitingMessage = flow({
  name: 'waiting-message',
  type: 'CUSTOMER_QUEUE',
  description: 'Takes a message from a caller who has waited in a queue.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'voice' }),
    ...practiceWords([...numberWords, ...messageWords], { then: 'callerKnown' }),
    ...callBackNumber({ then: 'notice' }),
    ...recordMessage({ refused: 'notRecorded', end: 'end' }),
    notRecorded: sayWord('notRecorded', { then: 'end' }),
    end: hangUp(),
  },
});
