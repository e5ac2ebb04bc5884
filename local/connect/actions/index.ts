import type { Action } from '../flow/action.ts';
import * as behaviour from './behaviour.ts';
import * as branching from './branching.ts';
import * as contactData from './contact-data.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { messageParticipantIteratively } from './message-participant-iteratively.ts';
import { messageParticipant } from './message-participant.ts';
import * as transfers from './transfers.ts';
import * as work from './work.ts';

/** The actions of the flow language that the simulator plays, by their type. Any other ends the contact and is named. */
export const actions: Readonly<Record<string, Action>> = {
  CheckHoursOfOperation: branching.checkHoursOfOperation,
  CheckMetricData: branching.checkMetricData,
  Compare: branching.compare,
  CompleteOutboundCall: transfers.completeOutboundCall,
  CreateTask: work.createTask,
  DequeueContactAndTransferToQueue: transfers.dequeueContactAndTransferToQueue,
  DisconnectParticipant: transfers.disconnectParticipant,
  EndFlowExecution: transfers.endFlowExecution,
  GetParticipantInput: getParticipantInput,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: branching.loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  ShowView: work.showView,
  TagContact: contactData.tagContact,
  TransferContactToQueue: transfers.transferContactToQueue,
  TransferParticipantToThirdParty: transfers.transferParticipantToThirdParty,
  TransferToFlow: transfers.transferToFlow,
  UpdateContactAttributes: contactData.updateContactAttributes,
  UpdateContactData: contactData.updateContactData,
  UpdateContactEventHooks: behaviour.updateContactEventHooks,
  UpdateContactRecordingBehavior: behaviour.updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: behaviour.updateContactRoutingBehavior,
  UpdateContactTargetQueue: transfers.updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: behaviour.updateContactTextToSpeechVoice,
  UpdateFlowAttributes: contactData.updateFlowAttributes,
  UpdateFlowLoggingBehavior: behaviour.updateFlowLoggingBehavior,
  Wait: branching.wait,
};
