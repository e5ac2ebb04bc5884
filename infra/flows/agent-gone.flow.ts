import { hangUp, menu } from './language/blocks.ts';
import { loggingOff } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { callBackNumber, numberWords } from './parts/number.ts';
import { messageWords, recordMessage } from './parts/message.ts';
import { practiceWords, sayWord, speak } from './parts/words.ts';

/**
 * The assistant is gone and the caller is not: hung up by mistake, a browser that crashed, or something that was still to be said. Whoever
 * stays on the line can leave a message. It is taken here: the flow for messages leads to people, and so cannot come after them.
 */
export const agentGone = flow({
  name: 'agent-gone',
  type: 'CONTACT_FLOW',
  description: 'The assistant has left the call and the caller is still there: a message, for whoever stays.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'voice' }),
    ...practiceWords(['cutOff', ...numberWords, ...messageWords], { then: 'cutOff' }),
    cutOff: menu(speak('cutOff'), { seconds: 8, keys: {}, silence: 'notice', unclear: 'callerKnown', failed: 'notice' }),
    ...callBackNumber({ then: 'notice' }),
    ...recordMessage({ refused: 'notRecorded', end: 'end' }),
    notRecorded: sayWord('notRecorded', { then: 'end' }),
    end: hangUp(),
  },
});
