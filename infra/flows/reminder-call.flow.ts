import { branch, hangUp, loop, menu, say } from './language/blocks.ts';
import { callFunction, loggingOff, toFlow } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { beginning, choices, identity, patience } from './parts/appointment.ts';
import { kept, told } from './parts/words.ts';

/**
 * We call about an appointment. Anybody may pick up, or a machine: without a key nothing is said but who calls, and the number to call back.
 * After the birth date the patient has the same keys as on the appointment line. Whoever picks up may end these calls with 7.
 */
export const reminderCall = flow({
  name: 'reminder-call',
  type: 'CONTACT_FLOW',
  description:
    'Reminds of an appointment: who calls, then the birth date, then confirm, cancel or ask for another time. 7 ends these calls.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'voice' }),
    ...beginning({ then: 'opening' }),
    opening: menu(kept('opening'), {
      seconds: patience,
      keys: { '1': 'tries', '7': 'stop' },
      silence: 'noKey',
      unclear: 'noKey',
      failed: 'sorry',
    }),
    noKey: loop(1, { again: 'opening', done: 'silent' }),

    ...identity,
    // The number that we have called is the one on file: there is no other to ask for.
    number: say(kept('notFound'), { then: 'tries' }),
    ...choices({ '7': 'stop' }),

    stop: callFunction('appointment-line', { give: { step: 'opt-out' }, then: 'stopped', failed: 'sorry' }),
    stopped: branch('$.External.result', { equals: { done: 'stoppedSay' }, otherwise: 'sorry' }),
    stoppedSay: say(told('say'), { then: 'end', failed: 'goodbye' }),

    silent: say(kept('callUs'), { then: 'end' }),
    noMore: say(kept('callUs'), { then: 'end' }),
    sorry: say(kept('sorryReminder'), { then: 'end' }),
    message: toFlow('take-message', { failed: 'sorry' }),
    end: hangUp(),
  },
});
