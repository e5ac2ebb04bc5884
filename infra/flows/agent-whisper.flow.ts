import { endFlow } from './language/blocks.ts';
import { flow } from './language/flow.ts';

/** Connect's own whisper tells the assistant the queue's name in the ear; the workspace shows more, so nothing is said. */
export const agentWhisper = flow({
  name: 'agent-whisper',
  type: 'AGENT_WHISPER',
  description: 'Nothing is said to an assistant before a call.',
  start: 'end',
  blocks: { end: endFlow() },
});
