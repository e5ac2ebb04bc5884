import { contactActions } from './actions/contact.ts';
import { flowControlActions } from './actions/flow-control.ts';
import { interactionActions } from './actions/interactions.ts';
import { participantActions } from './actions/participant.ts';
import { routingActions } from './actions/routing.ts';

export type { ActionRow } from './actions/row.ts';

/**
 * The actions of the flow language (2019-10-30), one row each, after AWS's developer guide and what CreateContactFlow was seen to accept.
 * An action whose uses share nothing but the name has a row for each; the use stands in brackets.
 */
export const actions = {
  ...participantActions,
  ...contactActions,
  ...routingActions,
  ...flowControlActions,
  ...interactionActions,
} as const;

type ActionName = keyof typeof actions;
/** What may stand in an action's `Type`. */
export type ActionType = Exclude<ActionName, `${string} (${string}`>;

/** Names that are often written and that Connect does not know, and the action that is meant. */
export const misnomers: Readonly<Record<string, string>> = {
  PlayPrompt: 'MessageParticipant',
  GetUserInput: 'GetParticipantInput',
  StoreUserInput: 'GetParticipantInput',
  SetQueue: 'UpdateContactTargetQueue',
  SetAttributes: 'UpdateContactAttributes',
  SetContactAttributes: 'UpdateContactAttributes',
  SetVoice: 'UpdateContactTextToSpeechVoice',
  SetLoggingBehavior: 'UpdateFlowLoggingBehavior',
  SetCallbackNumber: 'UpdateContactCallbackNumber',
  SetEventHook: 'UpdateContactEventHooks',
  CheckAttribute: 'Compare',
  CheckContactAttributes: 'Compare',
  CheckStaffing: 'CheckMetricData',
  CheckQueueStatus: 'CheckMetricData',
  GetQueueMetrics: 'GetMetricData',
  InvokeExternalResource: 'InvokeLambdaFunction',
  InvokeLambda: 'InvokeLambdaFunction',
  TransferToQueue: 'TransferContactToQueue',
  TransferToAgent: 'TransferContactToAgent',
  TransferToPhoneNumber: 'TransferParticipantToThirdParty',
  StartMediaStreaming: 'UpdateContactMediaStreamingBehavior',
  StopMediaStreaming: 'UpdateContactMediaStreamingBehavior',
  ReturnFromFlowModule: 'EndFlowModuleExecution',
  Disconnect: 'DisconnectParticipant',
};
