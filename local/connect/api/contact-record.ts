import type { AgentOnContact, Contact } from '../contact.ts';
import { arnIn, systemTags } from '../contact-events.ts';
import { idOf } from '../resources.ts';
import { seconds } from './request.ts';

/** A contact as DescribeContact shows it. What is not there is left out. */
export function contactRecord(contact: Contact, instanceArn: string) {
  return {
    Arn: arnIn(instanceArn, 'contact', contact.id),
    Id: contact.id,
    InitialContactId: contact.initialId,
    PreviousContactId: contact.previousId,
    RelatedContactId: contact.relatedId,
    InitiationMethod: contact.initiation,
    Channel: contact.channel,
    Name: contact.name,
    Description: contact.description,
    CustomerId: contact.customerId,
    CustomerEndpoint: endpoint(contact.customer),
    SystemEndpoint: endpoint(contact.system),
    QueueInfo: queueInfo(contact),
    QueuePriority: contact.priority,
    QueueTimeAdjustmentSeconds: contact.queueAgeSeconds,
    AgentInfo: contact.agent && agentInfo(contact.agent),
    InitiationTimestamp: seconds(contact.initiatedAt),
    ConnectedToSystemTimestamp: seconds(contact.connectedToSystemAt),
    DisconnectTimestamp: seconds(contact.disconnectedAt),
    LastUpdateTimestamp: seconds(contact.updatedAt),
    DisconnectReason: contact.disconnectReason,
    Attributes: contact.attributes,
    Tags: { ...systemTags(contact, instanceArn), ...contact.tags },
    SegmentAttributes: Object.fromEntries(Object.entries(contact.segment).map(([key, value]) => [key, { ValueString: value }])),
    Recordings: contact.recordings.map((recording) => ({
      StorageType: 'S3',
      Location: recording.location,
      MediaStreamType: 'AUDIO',
      ParticipantType: recording.participant,
      StartTimestamp: seconds(recording.startedAt),
      StopTimestamp: seconds(recording.stoppedAt),
      Status: 'AVAILABLE',
    })),
  };
}

/** A contact as SearchContacts lists it. */
export function contactSummary(contact: Contact, instanceArn: string) {
  const { Arn, Id, InitialContactId, PreviousContactId, InitiationMethod, Channel, Name, Tags, ...record } = contactRecord(
    contact,
    instanceArn,
  );
  const agent = contact.agent && { Id: contact.agent.id, ConnectedToAgentTimestamp: seconds(contact.agent.connectedAt) };
  const { InitiationTimestamp, DisconnectTimestamp, QueueInfo, SegmentAttributes } = record;
  return {
    ...{ Arn, Id, InitialContactId, PreviousContactId, InitiationMethod, Channel, Name, Tags },
    ...{ InitiationTimestamp, DisconnectTimestamp, QueueInfo, SegmentAttributes, AgentInfo: agent },
  };
}

const endpoint = (number: string | undefined) => (number === undefined ? undefined : { Type: 'TELEPHONE_NUMBER', Address: number });

function queueInfo({ queue, enqueuedAt }: Contact) {
  return queue === undefined ? undefined : { Id: idOf(queue), EnqueueTimestamp: seconds(enqueuedAt) };
}

function agentInfo({ id, acceptedAt, connectedAt, afterWorkAt, afterWorkEndedAt }: AgentOnContact) {
  const work =
    afterWorkAt === undefined || afterWorkEndedAt === undefined ? undefined : Math.round((afterWorkEndedAt - afterWorkAt) / 1_000);
  return {
    Id: id,
    AcceptedByAgentTimestamp: seconds(acceptedAt),
    ConnectedToAgentTimestamp: seconds(connectedAt),
    AfterContactWorkStartTimestamp: seconds(afterWorkAt),
    AfterContactWorkEndTimestamp: seconds(afterWorkEndedAt),
    AfterContactWorkDuration: work,
  };
}
