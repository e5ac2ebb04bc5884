import { endFlow } from './language/blocks.ts';
import { flow } from './language/flow.ts';

/** A task waits for an assistant. Connect's own queue flow plays music, which a task cannot hear and fails on; this one does nothing. */
export const taskQueue = flow({
  name: 'task-queue',
  type: 'CUSTOMER_QUEUE',
  description: 'A task waits in its queue, in silence.',
  start: 'end',
  blocks: { end: endFlow() },
});
