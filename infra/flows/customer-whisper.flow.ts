import { branch, endFlow } from './language/blocks.ts';
import { loggingOff } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { practiceWords, sayWord } from './parts/words.ts';

/** A caller hears that a person comes, so that the first word of that person is not lost; Connect's own whisper speaks of recordings. */
export const customerWhisper = flow({
  name: 'customer-whisper',
  type: 'CUSTOMER_WHISPER',
  description: 'A caller hears that a person comes.',
  start: 'channel',
  blocks: {
    channel: branch('$.Channel', { equals: { VOICE: 'quiet' }, otherwise: 'end' }),
    quiet: loggingOff({ then: 'voice' }),
    ...practiceWords(['personComes'], { then: 'personComes' }),
    personComes: sayWord('personComes', { then: 'end' }),
    end: endFlow(),
  },
});
