import { readFlow } from './flow/flow.ts';

/** What Amazon's instance plays to those who wait when no flow is set. It speaks, so a task cannot wait with it. */
export const defaultQueueFlow = readFlow(
  'Default customer queue',
  JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'hold',
    Actions: [
      {
        Identifier: 'hold',
        Type: 'MessageParticipantIteratively',
        Parameters: {
          Messages: [
            { Text: 'Thank you for calling. Your call is very important to us and will be answered in the order it was received.' },
          ],
        },
        Transitions: { NextAction: 'hold', Errors: [], Conditions: [] },
      },
    ],
  }),
);
