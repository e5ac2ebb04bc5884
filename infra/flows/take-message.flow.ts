import { branch, hangUp } from './language/blocks.ts';
import { checkStaff, loggingOff, recordingOff } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { callBackNumber, numberWords } from './parts/number.ts';
import { messageWords, recordMessage } from './parts/message.ts';
import { toPerson } from './parts/to-person.ts';
import { practiceWords, sayWord } from './parts/words.ts';

/**
 * Where every call can come to and leave its words. Somebody who has pressed a key before is asked which number we call; somebody who has
 * pressed none (an old telephone, a relay call, somebody in fear) is not asked for any: notice, beep, message.
 */
export const takeMessage = flow({
  name: 'take-message',
  type: 'CONTACT_FLOW',
  description: 'Takes a message: the number to call back, the recording notice, the beep, keep or record again, the promised time.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'unrecordedYet' }),
    unrecordedYet: recordingOff({ then: 'voice' }),
    ...practiceWords([...numberWords, ...messageWords], { then: 'pressed' }),
    pressed: branch('$.Attributes.pressed', { equals: { yes: 'callerKnown' }, otherwise: 'notice' }),
    ...callBackNumber({ then: 'notice' }),
    ...recordMessage({ refused: 'someoneFree', end: 'end' }),

    someoneFree: checkStaff('$.Attributes.queueArn', { someone: 'person', nobody: 'notRecorded', failed: 'notRecorded' }),
    ...toPerson({ nobody: 'notRecorded' }),
    notRecorded: sayWord('notRecorded', { then: 'end' }),
    end: hangUp(),
  },
});
