import { any, fixedNumber, flag, number, object, oneOf, path, phoneNumber, required, text } from './parameter.ts';
import type { ActionRow } from './row.ts';
import { contact, NO, plain, queue, transfer, UNKNOWN } from './row.ts';

const FULL = 'QueueAtCapacity';
const queueOrAgent = { QueueId: text, AgentId: text };
const oneQueue = [['QueueId', 'AgentId']] as const;
const delay = required(fixedNumber(1, 259_200));
const timeLimits = ['ThirdPartyConnectionTimeLimitSeconds', 'ThirdPartyConnectionTimeoutSeconds'] as const;
const criteria = {
  ...plain,
  types: [...contact, ...transfer, ...queue],
  parameters: { RoutingCriteria: required(any) },
  open: true,
  source: 'devguide/flow-control-actions-updateroutingcriteria.html',
} as const;

/** Who gets the contact, and in which order. */
export const routingActions = {
  CreateCallbackContact: {
    ...plain,
    types: [...contact, ...transfer, ...queue],
    parameters: {
      ...queueOrAgent,
      InitialCallDelaySeconds: delay,
      MaximumConnectionAttempts: required(fixedNumber(1)),
      RetryDelaySeconds: delay,
      ContactFlowId: text,
      CallerId: any,
    },
    atMostOne: oneQueue,
    open: true,
    source: 'devguide/interactions-createcallbackcontact.html',
  },
  DequeueContactAndTransferToQueue: {
    errors: [FULL, NO],
    conditions: 'none',
    types: queue,
    transfers: true,
    nextOptional: true,
    parameters: queueOrAgent,
    atMostOne: oneQueue,
    source: 'devguide/contact-actions-dequeuecontactandtransfertoqueue.html',
  },
  TransferContactToAgent: {
    errors: [],
    conditions: 'none',
    types: [...transfer, 'MODULE'],
    terminal: true,
    transfers: true,
    parameters: {},
    source: 'devguide/contact-actions-transfercontacttoagent.html',
  },
  TransferContactToQueue: {
    errors: [FULL, NO],
    conditions: 'none',
    types: [...contact, ...transfer],
    transfers: true,
    nextOptional: true,
    parameters: {},
    source: 'devguide/contact-actions-transfercontacttoqueue.html',
  },
  TransferParticipantToThirdParty: {
    errors: ['CallFailed', 'ConnectionTimeLimitExceeded', NO],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue],
    meets: true,
    transfers: true,
    parameters: {
      ThirdPartyPhoneNumber: phoneNumber,
      [timeLimits[0]]: number(0, 600),
      [timeLimits[1]]: number(0, 600),
      ContinueFlowExecution: flag,
      CallerId: object({ Name: text, Number: phoneNumber }),
      ThirdPartyDTMFDigits: { ...text, most: 50 },
    },
    exactlyOne: [timeLimits],
    open: true,
    source: 'adminguide/participant-actions-transferparticipanttothirdparty.html',
  },
  'TransferParticipantToThirdParty (for good)': {
    errors: [NO],
    mayAlso: ['CallFailed', 'ConnectionTimeLimitExceeded'],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue],
    meets: true,
    transfers: true,
    nextOptional: true,
    parameters: { ThirdPartyPhoneNumber: phoneNumber, ContinueFlowExecution: required(flag) },
    open: true,
    source: 'adminguide/participant-actions-transferparticipanttothirdparty.html',
  },
  UpdateContactCallbackNumber: {
    errors: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue],
    parameters: { CallbackNumber: required(path) },
    source: 'devguide/contact-actions-updatecontactcallbacknumber.html',
  },
  UpdateContactRoutingBehavior: {
    errors: [],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue],
    parameters: {
      QueuePriority: fixedNumber(1),
      QueueTimeAdjustmentSeconds: fixedNumber(Number.MIN_SAFE_INTEGER),
    },
    atMostOne: [['QueuePriority', 'QueueTimeAdjustmentSeconds']],
    source: 'devguide/contact-actions-updatecontactroutingbehavior.html',
  },
  UpdateContactRoutingCriteria: criteria,
  UpdateRoutingCriteria: { ...criteria, spelt: 'UpdateContactRoutingCriteria' },
  RouteContactToAgent: { ...plain, parameters: {}, open: true, nameOnly: true, source: 'adminguide/interrupt-agent.html' },
  UpdateContactTargetQueue: {
    ...plain,
    types: [...contact, ...transfer],
    parameters: queueOrAgent,
    atMostOne: oneQueue,
    source: 'devguide/contact-actions-updatecontacttargetqueue.html',
  },
  CheckMetricData: {
    errors: [UNKNOWN, NO],
    conditions: 'any',
    types: [...contact, ...transfer, ...queue],
    parameters: {
      ...queueOrAgent,
      MetricType: required(
        oneOf(
          'NumberOfAgentsAvailable',
          'NumberOfAgentsStaffed',
          'NumberOfAgentsOnline',
          'NumberOfContactsInQueue',
          'OldestContactInQueueAgeSeconds',
        ),
      ),
    },
    atMostOne: oneQueue,
    source: 'devguide/flow-control-actions-checkmetricdata.html',
  },
  GetMetricData: {
    ...plain,
    parameters: { ...queueOrAgent, QueueChannel: text },
    atMostOne: oneQueue,
    open: true,
    source: 'devguide/flow-control-actions-getmetricdata.html',
  },
} as const satisfies Record<string, ActionRow>;
