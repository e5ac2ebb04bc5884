import { readFlow } from './flow/flow.ts';

/** What Amazon's instance plays where no flow of ours is set. It speaks, so a task cannot wait with it. */
const speaking = (name: string, Type: string, Parameters: Record<string, unknown>, end: string) =>
  readFlow(
    name,
    JSON.stringify({
      Version: '2019-10-30',
      StartAction: 'speak',
      Actions: [
        {
          Identifier: 'speak',
          Type,
          Parameters,
          Transitions: {
            NextAction: end,
            Errors: end === 'end' ? [{ ErrorType: 'NoMatchingError', NextAction: end }] : [],
            Conditions: [],
          },
        },
        { Identifier: 'end', Type: 'EndFlowExecution', Parameters: {}, Transitions: {} },
      ],
    }),
  );

const round = (text: string) => ({ Messages: [{ Text: text }] });

export const defaultQueueFlow = speaking(
  'Default customer queue',
  'MessageParticipantIteratively',
  round('Thank you for calling. Your call is very important to us and will be answered in the order it was received.'),
  'speak',
);
export const defaultHoldFlow = speaking('Default customer hold', 'MessageParticipantIteratively', round('(hold music)'), 'speak');
const notRecorded = { Text: 'This call is not being recorded.' };
export const defaultOutboundWhisper = speaking('Default outbound', 'MessageParticipant', notRecorded, 'end');
export const defaultCustomerWhisper = speaking('Default customer whisper', 'MessageParticipant', notRecorded, 'end');
/** Says the name of the queue to the agent. */
export const defaultAgentWhisper = (queue: string) => speaking('Default agent whisper', 'MessageParticipant', { Text: queue }, 'end');
