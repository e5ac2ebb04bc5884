import { loggingOff } from './language/contact-blocks.ts';
import { endFlow } from './language/blocks.ts';
import { flow } from './language/flow.ts';
import { holdWith } from './language/people-blocks.ts';
import { practiceWords, speak } from './parts/words.ts';

/** A caller whom an assistant has put on hold hears every few seconds that they are not forgotten. */
export const customerHold = flow({
  name: 'customer-hold',
  type: 'CUSTOMER_HOLD',
  description: 'What a caller hears while an assistant has put them on hold.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'voice' }),
    ...practiceWords(['onHold'], { then: 'onHold' }),
    onHold: holdWith([speak('onHold')], { failed: 'end' }),
    end: endFlow(),
  },
});
