import { askPhoneNumber, branch, hangUp, loop, say } from './language/blocks.ts';
import { callFunction, loggingOff, toFlow } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { beginning, choices, identity, patience } from './parts/appointment.ts';
import { kept } from './parts/words.ts';

/**
 * A patient sees to an appointment by key: confirm, cancel, ask for another time. Nothing is said of anybody before the birth date and the number on
 * file are right, and a wrong answer sounds like no appointment. Whatever does not work out ends in a message.
 */
export const appointmentLine = flow({
  name: 'appointment-line',
  type: 'CONTACT_FLOW',
  description: 'A patient confirms or cancels an appointment by key, or asks for another time, after keying birth date and number.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'voice' }),
    ...beginning({ then: 'tries' }),
    ...identity,

    // Asked of everybody whose own number is not enough, whether or not there is anything to find.
    number: askPhoneNumber(kept('askNumber'), { seconds: patience, then: 'keyedNumber', invalid: 'notFound', failed: 'sorry' }),
    keyedNumber: branch('$.StoredCustomerInput', { equals: { Timeout: 'noNumber' }, otherwise: 'findByNumber' }),
    noNumber: loop(1, { again: 'number', done: 'silent' }),
    findByNumber: callFunction('appointment-line', {
      give: { step: 'find', birthDate: '$.FlowAttributes.birthDate', number: '$.StoredCustomerInput' },
      then: 'found',
      failed: 'sorry',
    }),

    ...choices(),

    silent: say(kept('silent'), { then: 'message' }),
    noMore: say(kept('noMore'), { then: 'message' }),
    sorry: say(kept('sorry'), { then: 'message' }),
    message: toFlow('take-message', { failed: 'noMessage' }),
    noMessage: say(kept('noMessage'), { then: 'end' }),
    end: hangUp(),
  },
});
