import { branch, endFlow, say } from './language/blocks.ts';
import { callFunction, loggingOff } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';

/**
 * In an assistant's ear, before a call: which of a dozen practices it is and how its name is said, the language, and whether the caller has
 * called before. A task has no ear: it passes in silence. Without our function the assistant hears what is certain.
 */
export const agentWhisper = flow({
  name: 'agent-whisper',
  type: 'AGENT_WHISPER',
  description: 'An assistant hears whose caller it is: the practice, the language, and whether they call again.',
  start: 'channel',
  blocks: {
    channel: branch('$.Channel', { equals: { VOICE: 'quiet' }, otherwise: 'end' }),
    quiet: loggingOff({ then: 'who' }),
    who: callFunction('answer-call', { give: { step: 'whisper' }, then: 'known', failed: 'unknown' }),
    known: branch('$.External.known', { equals: { yes: 'whisper' }, otherwise: 'unknown' }),
    whisper: say('<speak>$.External.whisper</speak>', { then: 'end', failed: 'unknown' }),
    unknown: say('A call for one of your practices. The workspace shows which.', { then: 'end' }),
    end: endFlow(),
  },
});
