import type { Action } from '../flow/action.ts';
import * as behaviour from './behaviour.ts';
import * as branching from './branching.ts';
import * as contactData from './contact-data.ts';
import { evaluateDataTableValues } from './data-tables.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { loop } from './loop.ts';
import { messageParticipantIteratively } from './message-participant-iteratively.ts';
import { messageParticipant } from './message-participant.ts';
import * as modules from './modules.ts';
import * as outbound from './outbound.ts';
import * as queueMetrics from './queue-metrics.ts';
import * as recording from './recording-behaviour.ts';
import * as transfers from './transfers.ts';
import { wait } from './wait.ts';
import * as work from './work.ts';

/** The actions of the flow language that the simulator plays, by their type. Any other ends the contact and is named. */
export const actions: Readonly<Record<string, Action>> = {
  CheckHoursOfOperation: branching.checkHoursOfOperation,
  CheckMetricData: queueMetrics.checkMetricData,
  Compare: branching.compare,
  CompleteOutboundCall: outbound.completeOutboundCall,
  CreateCallbackContact: outbound.createCallbackContact,
  CreateTask: work.createTask,
  DequeueContactAndTransferToQueue: transfers.dequeueContactAndTransferToQueue,
  DisconnectParticipant: transfers.disconnectParticipant,
  DistributeByPercentage: branching.distributeByPercentage,
  EndFlowExecution: transfers.endFlowExecution,
  EndFlowModuleExecution: modules.endFlowModuleExecution,
  EvaluateDataTableValues: evaluateDataTableValues,
  GetMetricData: queueMetrics.getMetricData,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: modules.invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  ResumeContact: work.resumeContact,
  ShowView: work.showView,
  TagContact: contactData.tagContact,
  TransferContactToQueue: transfers.transferContactToQueue,
  TransferParticipantToThirdParty: transfers.transferParticipantToThirdParty,
  TransferToFlow: transfers.transferToFlow,
  // Both spellings are in use.
  UnTagContact: contactData.untagContact,
  UntagContact: contactData.untagContact,
  UpdateContactAttributes: contactData.updateContactAttributes,
  UpdateContactCallbackNumber: outbound.updateContactCallbackNumber,
  UpdateContactData: contactData.updateContactData,
  UpdateContactEventHooks: behaviour.updateContactEventHooks,
  UpdateContactMediaStreamingBehavior: behaviour.updateContactMediaStreamingBehavior,
  UpdateContactRecordingAndAnalyticsBehavior: recording.updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRecordingBehavior: recording.updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: behaviour.updateContactRoutingBehavior,
  UpdateContactRoutingCriteria: behaviour.updateContactRoutingCriteria,
  UpdateContactTargetQueue: transfers.updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: behaviour.updateContactTextToSpeechVoice,
  UpdateFlowAttributes: contactData.updateFlowAttributes,
  UpdateFlowLoggingBehavior: behaviour.updateFlowLoggingBehavior,
  Wait: wait,
};
