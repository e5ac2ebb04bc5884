import { endFlow } from './language/blocks.ts';
import { flow } from './language/flow.ts';
import { holdWith } from './language/people-blocks.ts';

/** An assistant who waits for the other side, such as a clinician who is being joined. */
export const agentHold = flow({
  name: 'agent-hold',
  type: 'AGENT_HOLD',
  description: 'What an assistant hears who is on hold.',
  start: 'waits',
  blocks: {
    waits: holdWith(['You are on hold.'], { failed: 'end' }),
    end: endFlow(),
  },
});
