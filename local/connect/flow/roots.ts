import { UnknownReference, type Roots } from './references.ts';
import type { Session } from './session.ts';

const address = (number: string | undefined) => ({ Address: number ?? '', Type: 'TELEPHONE_NUMBER' });
const nothing = () => undefined;

/** What a `$.` path may begin with, after Connect's list of attributes, and where its value is. */
const roots: Readonly<Record<string, (session: Session) => unknown>> = {
  Agent: ({ stage }) => stage.agent(),
  Attributes: ({ contact }) => contact.attributes,
  AwsRegion: ({ stage }) => stage.region,
  CallbackNumber: ({ contact }) => contact.callbackNumber ?? contact.customer,
  Channel: ({ contact }) => contact.channel,
  ContactId: ({ contact }) => contact.id,
  CustomerEndpoint: ({ contact }) => address(contact.customer),
  CustomerId: ({ contact }) => contact.customerId,
  DataTables: ({ dataTables }) => dataTables,
  Description: ({ contact }) => contact.description,
  External: ({ external }) => external,
  FlowAttributes: ({ flowAttributes }) => flowAttributes,
  InitialContactId: ({ contact }) => contact.initialId,
  InitiationMethod: ({ contact }) => contact.initiation,
  InstanceARN: ({ stage }) => stage.instanceArn,
  LambdaInvocation: ({ external, invocationId }) => ({ InvocationId: invocationId, ResultData: external }),
  LanguageCode: ({ contact }) => contact.language ?? 'en-US',
  Loop: ({ namedLoops }) => namedLoops,
  MediaStreams: ({ contact }) => contact.mediaStreams,
  Metrics: ({ metrics }) => metrics,
  Modules: ({ input, returned }) => ({ Input: input, ...returned }),
  Name: ({ contact }) => contact.name,
  PreviousContactId: ({ contact }) => contact.previousId,
  Queue: queueOf,
  References: ({ contact }) => contact.references,
  RelatedContactId: ({ contact }) => contact.relatedId,
  SegmentAttributes: ({ contact }) => contact.segment,
  StoredCustomerInput: ({ storedInput }) => storedInput,
  SystemEndpoint: ({ contact }) => address(contact.system),
  Tags: ({ contact }) => contact.tags,
  Task: ({ taskId }) => ({ ContactId: taskId }),
  TextToSpeechVoice: voiceOf,
  TextToSpeechVoiceId: voiceOf,
  Views: ({ views }) => views,
  // Filled by blocks that the simulator does not play, or by carriers: empty in every call here, as in a call where they were not used.
  AdditionalEmailRecipients: nothing,
  Capabilities: nothing,
  Case: nothing,
  Customer: nothing,
  DataTableList: nothing,
  Email: nothing,
  Lex: nothing,
  Media: nothing,
  Wisdom: nothing,
};

/** What `$.…` refers to in this session. */
export function rootsOf(session: Session): Roots {
  return (root) => {
    const read = roots[root];
    if (!read || !Object.hasOwn(roots, root)) throw new UnknownReference(root);
    return read(session);
  };
}

function voiceOf({ contact }: Session) {
  return contact.voice ?? 'Joanna';
}

function queueOf({ contact, stage }: Session) {
  const queue = contact.queue ?? contact.targetQueue;
  if (queue === undefined) return undefined;
  return { ARN: queue, Name: stage.queueName(queue), OutboundCallerId: address(stage.callerIdOf(queue)) };
}
