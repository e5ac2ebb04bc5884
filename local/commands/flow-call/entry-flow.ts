import type { FlowType } from '../../../infra/flows/language/flow-types.ts';
import type { FlowToPlay } from './flow-to-play.ts';

/** The name under which the call's first flow is known. */
export const entryFlow = 'call';

const hooks: Partial<Record<FlowType, string>> = {
  CUSTOMER_QUEUE: 'CustomerQueue',
  CUSTOMER_WHISPER: 'CustomerWhisper',
  CUSTOMER_HOLD: 'CustomerHold',
  AGENT_WHISPER: 'AgentWhisper',
  AGENT_HOLD: 'AgentHold',
};

/** The event of a contact at which a flow of the type runs; undefined for one that answers a call itself. */
export const hookOf = (type: FlowType): string | undefined => hooks[type];

type Step = readonly [name: string, type: string, parameters: Record<string, unknown>];

/** The content of the first flow: the one that is played itself, or the least that brings a call to where it runs. */
export function entryContent(main: FlowToPlay, type: FlowType): string {
  const hook = hookOf(type);
  if (main.isModule) return chain([['module', 'InvokeFlowModule', { FlowModuleId: main.name }]]);
  if (hook === undefined) return main.content;
  return chain([
    ['hook', 'UpdateContactEventHooks', { EventHooks: { [hook]: main.name } }],
    ['queue', 'UpdateContactTargetQueue', { QueueId: 'the queue' }],
    ['wait', 'TransferContactToQueue', {}],
  ]);
}

function chain(steps: readonly Step[]): string {
  const Actions = steps.map(([Identifier, Type, Parameters], index) => {
    const NextAction = steps[index + 1]?.[0] ?? 'end';
    const Errors = ['NoMatchingError', 'QueueAtCapacity', 'NoMatchingCondition'].map((ErrorType) => ({ ErrorType, NextAction: 'end' }));
    return { Identifier, Type, Parameters, Transitions: { NextAction, Errors } };
  });
  const end = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
  return JSON.stringify({ Version: '2019-10-30', StartAction: steps[0]?.[0], Actions: [...Actions, end] });
}
