import { branch, hangUp } from './language/blocks.ts';
import { setHook, setPriority, setQueue, toQueue } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';

/**
 * The way of a work item to an assistant: a task with the item's id, its queue and its priority. It opens the guide when it is offered.
 * What cannot be queued ends; the task-ended rule and reconciliation bring the item back, so it is not lost here.
 */
export const task = flow({
  name: 'task',
  type: 'CONTACT_FLOW',
  description: 'A work item waits for an assistant in its queue, by its priority, with its guide.',
  start: 'whileWaiting',
  blocks: {
    whileWaiting: setHook('CustomerQueue', 'task-queue', { then: 'beforeAgent', failed: 'end' }),
    beforeAgent: setHook('AgentWhisper', 'agent-whisper', { then: 'guide', failed: 'guide' }),
    guide: setHook('DefaultAgentUI', 'guide', { then: 'priority', failed: 'end' }),

    // Connect takes only a number that stands in the flow, so each priority has its block; without one the task waits as all begin.
    priority: branch('$.Attributes.priority', {
      equals: { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth' },
      otherwise: 'queue',
    }),
    first: setPriority(1, { then: 'queue' }),
    second: setPriority(2, { then: 'queue' }),
    third: setPriority(3, { then: 'queue' }),
    fourth: setPriority(4, { then: 'queue' }),

    queue: setQueue('$.Attributes.queueArn', { then: 'wait', failed: 'end' }),
    wait: toQueue({ full: 'end', failed: 'end' }),
    end: hangUp(),
  },
});
