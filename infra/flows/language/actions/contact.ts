import { any, fixed, flag, list, map, number, object, oneOf, required, text } from './parameter.ts';
import type { ActionRow } from './row.ts';
import { all, contact, NO, outbound, plain, queue, sure, transfer, whispers } from './row.ts';

const eventHooks = ['AgentHold', 'AgentWhisper', 'CustomerHold', 'CustomerQueue', 'CustomerRemaining', 'CustomerWhisper'].concat(
  ['DefaultAgentUI', 'DisconnectAgentUI', 'PauseContact', 'ResumeContact'], //
);
const linked = { errors: [NO], conditions: 'none', types: all } as const;
const caseFields = { LinkContactToCase: flag, CaseRequestFields: any };
const untag = {
  errors: [],
  advised: [NO],
  conditions: 'none',
  types: all,
  parameters: { TagKeys: required(list(fixed, { least: 1 })) },
  source: 'devguide/contact-actions-untagcontact.html',
} as const;
const analysed = {
  errors: [NO, 'ChannelMismatch'],
  conditions: 'none',
  types: all,
  parameters: {
    VoiceBehavior: object({
      VoiceRecordingBehavior: object({
        RecordedParticipants: list(oneOf('Agent', 'Customer')),
        IVRRecordingBehavior: oneOf('Enabled', 'Disabled'),
      }),
      VoiceAnalyticsBehavior: any,
    }),
    ChatBehavior: any,
    ScreenRecordingBehavior: any,
  },
  exactlyOne: [['VoiceBehavior', 'ChatBehavior', 'ScreenRecordingBehavior']],
  source: 'devguide/contact-actions-updatecontactrecordingandanalyticsbehavior.html',
} as const;

/** What changes the contact's data, or what happens around it. */
export const contactActions = {
  CompleteOutboundCall: {
    errors: [],
    mayAlso: [NO],
    conditions: 'none',
    types: outbound,
    parameters: { CallerId: object({ Number: required(text) }), VoiceConnector: any, ConnectionTimeLimitSeconds: number(1, 600) },
    source: 'devguide/contact-actions-completeoutboundcall.html',
  },
  CreateCase: {
    ...linked,
    mayAlso: ['ContactNotLinked'],
    parameters: { ...caseFields, CaseTemplateId: text },
    open: true,
    source: 'devguide/createcase.html',
  },
  GetCase: {
    ...linked,
    mayAlso: ['ContactNotLinked', 'MultipleFound', 'NoneFound'],
    parameters: { ...caseFields, GetLastUpdatedCase: flag, CustomerId: text, CaseResponseFields: list(text) },
    open: true,
    source: 'devguide/getcase.html',
  },
  UpdateCase: {
    ...linked,
    mayAlso: ['ContactNotLinked'],
    parameters: { ...caseFields, CaseId: text },
    open: true,
    source: 'devguide/updatecase.html',
  },
  CreateTask: {
    ...plain,
    parameters: {
      ContactFlowId: text,
      TaskTemplateId: fixed,
      Name: text,
      Description: text,
      Attributes: map(),
      References: any,
      DelaySeconds: number(1, 518_400),
      ScheduledTime: text,
    },
    atMostOne: [['DelaySeconds', 'ScheduledTime']],
    open: true,
    source: 'devguide/createtask.html',
  },
  CreateWisdomSession: {
    ...plain,
    parameters: { WisdomAssistantArn: required(text) },
    open: true,
    source: 'devguide/createwisdomsession.html',
  },
  CreatePersistentContactAssociation: {
    ...plain,
    parameters: { RehydrationType: oneOf('ENTIRE_PAST_SESSION', 'FROM_SEGMENT'), SourceContactId: text },
    open: true,
    source: 'adminguide/create-persistent-contact-association-block.html',
  },
  LoadContactContent: { ...plain, parameters: { ContentType: text }, open: true, source: 'adminguide/get-stored-content.html' },
  ResumeContact: { ...plain, parameters: {}, source: 'devguide/contact-actions-updatecontactresumecontact.html' },
  StartOutboundChatContact: {
    ...plain,
    parameters: {
      SourceEndpoint: object({ Address: text, Type: oneOf('CONNECT_PHONENUMBER_ARN') }),
      DestinationEndpoint: object({ Address: text, Type: oneOf('TELEPHONE_NUMBER') }),
      ContactFlowArn: text,
      ContactSubtype: oneOf('connect:SMS'),
      InitialSystemMessage: any,
      RelatedContact: any,
    },
    open: true,
    source: 'devguide/contact-actions-startoutboundchatcontact.html',
  },
  TagContact: {
    errors: [],
    advised: [NO],
    conditions: 'none',
    types: all,
    parameters: { Tags: required(map(text, { least: 1, most: 6 })) },
    source: 'devguide/contact-actions-tagcontact.html',
  },
  UntagContact: untag,
  UnTagContact: { ...untag, spelt: 'UntagContact' },
  UpdateContactAttributes: {
    ...plain,
    parameters: { Attributes: required(map()), TargetContact: oneOf('Current', 'Related') },
    source: 'devguide/contact-actions-updatecontactattributes.html',
  },
  UpdateContactData: {
    ...plain,
    parameters: {
      Name: text,
      Description: text,
      LanguageCode: text,
      CustomerId: text,
      References: any,
      TargetContact: oneOf('Current', 'Related'),
    },
    open: true,
    source: 'devguide/contact-actions-updatecontactdata.html',
  },
  UpdateContactEventHooks: {
    ...plain,
    parameters: {
      EventHooks: required(map(text, { keys: eventHooks, least: 1, most: 1 })),
      EventHooksConfiguration: any,
    },
    source: 'devguide/contact-actions-updatecontacteventhooks.html',
  },
  UpdateContactMediaProcessing: {
    ...plain,
    mayAlso: ['ChannelMismatch'],
    parameters: { ChatProcessor: any },
    open: true,
    source: 'devguide/contact-actions-updatecontactmediaprocessing.html',
  },
  UpdateContactMediaStreamingBehavior: {
    ...plain,
    types: [...contact, ...transfer, ...queue, ...whispers, ...outbound],
    parameters: {
      MediaStreamingState: required(oneOf('Enabled', 'Disabled')),
      Participants: list(object({ ParticipantType: oneOf('Customer'), MediaDirections: list(oneOf('From', 'To')) })),
      MediaStreamType: oneOf('Audio'),
    },
    source: 'devguide/contact-actions-updatecontactmediastreamingbehavior.html',
  },
  UpdateContactRecordingBehavior: {
    ...sure,
    types: [...contact, ...transfer, ...queue, ...outbound],
    parameters: {
      RecordingBehavior: object({
        RecordedParticipants: list(oneOf('Agent', 'Customer')),
        ScreenRecordedParticipants: list(oneOf('Agent')),
        IVRRecordingBehavior: oneOf('Enabled', 'Disabled'),
      }),
      AnalyticsBehavior: any,
    },
    source: 'devguide/contact-actions-updatecontactrecordingbehavior.html',
  },
  UpdateContactRecordingAndAnalyticsBehavior: analysed,
  'UpdateContactRecordingAndAnalyticsBehavior (chat)': {
    ...analysed,
    errors: [...analysed.errors, 'InFlightRedactionConfigurationFailed'],
  },
  UpdateContactTextToSpeechVoice: {
    errors: [],
    advised: [NO],
    conditions: 'none',
    types: all,
    parameters: { TextToSpeechVoice: required(text), TextToSpeechEngine: text, TextToSpeechStyle: text },
    open: true,
    source: 'devguide/contact-actions-updatecontacttexttospeechvoice.html',
  },
  UpdatePreviousContactParticipantState: {
    ...plain,
    types: [...contact, ...transfer],
    parameters: { PreviousContactParticipantState: required(oneOf('AgentOnHold', 'CustomerOnHold', 'OffHold')) },
    source: 'devguide/contact-actions-updatepreviouscontactparticipantstate.html',
  },
} as const satisfies Record<string, ActionRow>;
