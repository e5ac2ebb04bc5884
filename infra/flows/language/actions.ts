import type { FlowType } from './flow-types.ts';
import { flowTypes } from './flow-types.ts';

/** What Connect asks of one action: which branches must be drawn, and where it may stand. */
export interface ActionRow {
  /** Exactly these error branches: a missing one and a surplus one are both refused when the flow is published. */
  readonly errors: readonly string[];
  /** Error branches that some exports carry and others do not; both are accepted. */
  readonly mayAlso?: readonly string[];
  /** 'none': no condition may be drawn. 'all': each of `values` must be. 'key': one telephone key each. 'any': free. */
  readonly conditions: 'none' | 'any' | 'key' | 'all';
  readonly values?: readonly string[];
  readonly types: readonly FlowType[];
  /** The flow ends here: no transition of any kind. */
  readonly terminal?: true;
  /** The person at the other end hears, sees or does something: silence ends here. */
  readonly meets?: true;
  /** The contact leaves this flow for somebody else. */
  readonly transfers?: true;
}

const contact: readonly FlowType[] = ['CONTACT_FLOW'];
const transfer: readonly FlowType[] = ['AGENT_TRANSFER', 'QUEUE_TRANSFER'];
const queue: readonly FlowType[] = ['CUSTOMER_QUEUE'];
const whispers: readonly FlowType[] = ['CUSTOMER_WHISPER', 'AGENT_WHISPER'];
const outbound: readonly FlowType[] = ['OUTBOUND_WHISPER'];
const holds: readonly FlowType[] = ['CUSTOMER_HOLD', 'AGENT_HOLD'];
const all: readonly FlowType[] = flowTypes;

const NO = 'NoMatchingError';
const UNKNOWN = 'NoMatchingCondition';
const plain = { errors: [NO], conditions: 'none', types: all } as const;

/**
 * The actions of the flow language (2019-10-30), one row each, after AWS's developer guide and what CreateContactFlow accepts.
 * `GetParticipantInput` has two rows, as its two uses share nothing but the name: a menu, and digits that are kept.
 */
export const actions = {
  MessageParticipant: { ...plain, types: [...contact, ...transfer, ...queue, ...whispers, ...outbound], meets: true },
  GetParticipantInput: {
    errors: ['InputTimeLimitExceeded', UNKNOWN, NO],
    conditions: 'key',
    types: [...contact, ...transfer, ...queue, ...outbound],
    meets: true,
  },
  'GetParticipantInput (kept)': { ...plain, types: [...contact, ...transfer, ...queue], meets: true },
  'GetParticipantInput (kept, phone number)': {
    errors: ['InvalidPhoneNumber', NO],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue],
    meets: true,
  },
  MessageParticipantIteratively: { errors: [NO], conditions: 'any', types: [...queue, ...holds], meets: true },
  Loop: { errors: [], mayAlso: [NO], conditions: 'all', values: ['ContinueLooping', 'DoneLooping'], types: all },
  Wait: { errors: [NO], mayAlso: ['ParticipantNotFound'], conditions: 'any', types: [...contact, ...queue], meets: true },
  CheckHoursOfOperation: {
    errors: [NO],
    conditions: 'all',
    values: ['True', 'False'],
    types: [...contact, ...transfer, ...queue],
  },
  InvokeLambdaFunction: plain,
  UpdateContactAttributes: plain,
  UpdateContactData: plain,
  UpdateFlowAttributes: plain,
  UpdateFlowLoggingBehavior: { errors: [], conditions: 'none', types: all },
  UpdateContactTargetQueue: { ...plain, types: [...contact, ...transfer] },
  UpdateContactRoutingBehavior: { errors: [], conditions: 'none', types: contact },
  UpdateContactRoutingCriteria: { ...plain, types: [...contact, ...transfer, ...queue] },
  UpdateContactEventHooks: plain,
  UpdateContactTextToSpeechVoice: plain,
  UpdateContactRecordingBehavior: { errors: [], conditions: 'none', types: [...contact, ...transfer, ...queue, ...outbound] },
  UpdateContactRecordingAndAnalyticsBehavior: {
    errors: [NO, 'ChannelMismatch'],
    mayAlso: ['InFlightRedactionConfigurationFailed'],
    conditions: 'none',
    types: all,
  },
  UpdateContactMediaStreamingBehavior: { ...plain, types: [...contact, ...queue] },
  UpdateContactCallbackNumber: {
    errors: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue],
  },
  CreateCallbackContact: { ...plain, types: [...contact, ...transfer, ...queue] },
  CreateTask: plain,
  TagContact: { errors: [], mayAlso: [NO], conditions: 'none', types: all },
  UnTagContact: { errors: [], mayAlso: [NO], conditions: 'none', types: all },
  TransferContactToQueue: {
    errors: ['QueueAtCapacity', NO],
    conditions: 'none',
    types: [...contact, ...transfer],
    transfers: true,
  },
  DequeueContactAndTransferToQueue: { errors: ['QueueAtCapacity', NO], conditions: 'none', types: queue, transfers: true },
  TransferParticipantToThirdParty: {
    errors: ['CallFailed', 'ConnectionTimeLimitExceeded', NO],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue],
    meets: true,
    transfers: true,
  },
  TransferToFlow: { ...plain, types: [...contact, ...transfer], transfers: true },
  InvokeFlowModule: { errors: [NO], conditions: 'any', types: all, meets: true },
  ShowView: { errors: [UNKNOWN, NO, 'TimeLimitExceeded'], conditions: 'any', types: contact, meets: true },
  Compare: { errors: [UNKNOWN], conditions: 'any', types: all },
  CheckMetricData: { errors: [UNKNOWN, NO], conditions: 'any', types: [...contact, ...transfer, ...queue] },
  GetMetricData: { ...plain, types: [...contact, ...transfer, ...queue] },
  DistributeByPercentage: { errors: [UNKNOWN], conditions: 'any', types: all },
  ResumeContact: { ...plain, types: contact },
  CompleteOutboundCall: { ...plain, types: [...contact, ...outbound] },
  DisconnectParticipant: { errors: [], conditions: 'none', types: [...contact, ...transfer, ...queue], terminal: true },
  EndFlowExecution: { errors: [], conditions: 'none', types: [...queue, ...whispers, ...outbound, ...holds], terminal: true },
  EndFlowModuleExecution: { errors: [], conditions: 'none', types: all, terminal: true },
} as const satisfies Record<string, ActionRow>;

type ActionName = keyof typeof actions;
/** What may stand in an action's `Type`. */
export type ActionType = Exclude<ActionName, `${string} (${string}`>;
