import { any, fixed, fixedNumber, flag, list, map, number, object, oneOf, required, text } from './parameter.ts';
import type { ActionRow } from './row.ts';
import { contact, holds, LATE, NO, outbound, plain, queue, transfer, UNKNOWN, whispers } from './row.ts';

const media = object({ Uri: required(text), SourceType: oneOf('S3'), MediaType: oneOf('Audio') });
const spoken = { PromptId: text, Text: text, SSML: text, Media: media };
const said = Object.keys(spoken);

const inputSource = 'devguide/participant-actions-getparticipantinput.html';
const asked = { ...spoken, InputTimeLimitSeconds: required(fixedNumber(1, 180)), StoreInput: required(flag) };
const keys = object({
  InputTerminationSequence: { ...fixed, most: 5 },
  DisableCancelKey: flag,
  InterdigitTimeLimitSeconds: fixedNumber(1, 20),
});
const validation = object({
  PhoneNumberValidation: object({ NumberFormat: required(oneOf('Local', 'E164')), CountryCode: fixed }),
  CustomValidation: object({ MaximumLength: required(number(1)) }),
});
const encryption = object({ EncryptionKeyId: required(text), Key: required(text) });
const kept = {
  conditions: 'none',
  types: [...contact, ...transfer, ...queue, ...outbound],
  meets: true,
  parameters: { ...asked, InputValidation: required(validation), InputEncryption: encryption, DTMFConfiguration: keys },
  atMostOne: [said],
  source: inputSource,
} as const;

/** What a person hears, keys or sees. */
export const participantActions = {
  MessageParticipant: {
    errors: [],
    advised: [NO],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue, ...whispers, ...outbound],
    meets: true,
    parameters: { ...spoken, SkipWhenDTMFBufferEnabled: flag },
    exactlyOne: [said],
    source: 'devguide/participant-actions-messageparticipant.html',
  },
  GetParticipantInput: {
    errors: [LATE, UNKNOWN, NO],
    conditions: 'key',
    types: [...contact, ...transfer, ...queue, ...outbound],
    meets: true,
    parameters: { ...asked, DTMFConfiguration: keys },
    atMostOne: [said],
    source: inputSource,
  },
  'GetParticipantInput (kept)': { ...kept, errors: [NO] },
  'GetParticipantInput (kept, phone number)': { ...kept, errors: ['InvalidPhoneNumber', NO] },
  'GetParticipantInput (buffer)': {
    ...plain,
    parameters: { EnableDTMFBuffer: required(flag), StoreInput: flag, InputEncryption: encryption },
    source: 'adminguide/set-touchtone-buffer-behavior.html',
  },
  MessageParticipantIteratively: {
    errors: [],
    mayAlso: [NO],
    conditions: 'some',
    values: ['MessagesInterrupted'],
    types: [...queue, ...holds],
    meets: true,
    nextOptional: true,
    parameters: {
      Messages: required(list(object(spoken, { oneOf: said }), { least: 1 })),
      InterruptFrequencySeconds: number(1),
      ContinueMessagingDuringInterrupt: flag,
      SkipWhenDTMFBufferEnabled: flag,
    },
    source: 'devguide/participant-actions-messageparticipantiteratively.html',
  },
  ConnectParticipantWithLexBot: {
    errors: [NO],
    mayAlso: [LATE, UNKNOWN],
    conditions: 'any',
    types: [...contact, ...transfer, ...queue],
    meets: true,
    parameters: {
      ...spoken,
      LexV2Bot: object({ AliasArn: required(text) }),
      LexBot: object({ Name: required(text), Region: required(text), Alias: required(text) }),
      LexSessionAttributes: map(),
      LexInitializationData: any,
      LexTimeoutSeconds: any,
    },
    exactlyOne: [['LexV2Bot', 'LexBot']],
    atMostOne: [said],
    open: true,
    source: 'devguide/participant-actions-connectparticipantwithlexbot.html',
  },
  ShowView: {
    errors: [UNKNOWN, NO, 'TimeLimitExceeded'],
    conditions: 'any',
    types: [...contact, 'CUSTOMER_QUEUE'],
    meets: true,
    parameters: {
      ViewResource: required(object({ Id: required(text), Version: text })),
      InvocationTimeLimitSeconds: required(number(1)),
      ViewData: any,
      SensitiveDataConfiguration: object({ HideResponseOn: list(fixed) }),
    },
    source: 'devguide/participant-actions-showview.html',
  },
  AuthenticateParticipant: {
    errors: [NO, 'TimeLimitExceeded'],
    conditions: 'any',
    types: contact,
    meets: true,
    parameters: {},
    open: true,
    source: 'adminguide/authenticate-customer.html',
  },
  DisconnectParticipant: {
    errors: [],
    conditions: 'none',
    types: [...contact, ...transfer, ...queue],
    terminal: true,
    parameters: {},
    source: 'devguide/participant-actions-disconnectparticipant.html',
  },
} as const satisfies Record<string, ActionRow>;
