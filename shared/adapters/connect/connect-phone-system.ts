import {
  DescribeContactCommand,
  ResourceNotFoundException,
  StartOutboundVoiceContactCommand,
  StartTaskContactCommand,
  StopContactCommand,
  UpdateContactRoutingDataCommand,
  InvalidRequestException,
  ContactNotFoundException,
  type ConnectClient,
  type Contact,
} from '@aws-sdk/client-connect';
import { networkNumber } from '../../domain/caller/network-number.ts';
import { fault } from '../../errors/fault.ts';
import type { KnownContact, PhoneSystem } from '../../ports/phone-system.ts';
import { contactsEnded } from './ended-contacts.ts';
import { ensureQueue, isStaffed } from './queues.ts';

export interface ConnectSettings {
  /** ARN of the instance. */
  readonly instance: string;
  /** ARNs of the flows that tasks, page calls and reminder calls start in; needed only by functions that start them. */
  readonly taskFlow?: string;
  readonly pageFlow?: string;
  readonly reminderFlow?: string;
}

/** Amazon Connect behind the product's words. Ids alone are given to it: names and numbers stay in the table. */
export function connectPhoneSystem(connect: ConnectClient, { instance, taskFlow, pageFlow, reminderFlow }: ConnectSettings): PhoneSystem {
  const InstanceId = instance.split('/').at(-1) ?? instance;
  const queues = { connect, InstanceId };
  return {
    async describe(contactId) {
      try {
        const { Contact: contact } = await connect.send(new DescribeContactCommand({ InstanceId, ContactId: contactId }));
        return known(contactId, contact ?? {});
      } catch (error) {
        if (error instanceof ResourceNotFoundException) throw fault('CONTACT_UNKNOWN_TO_CONNECT', { contactId }, error);
        throw error;
      }
    },
    async startTask({ workItemId, queueArn, priority, practiceId, token }) {
      const { ContactId } = await connect.send(
        new StartTaskContactCommand({
          InstanceId,
          ContactFlowId: taskFlow,
          Name: 'Nightdesk item',
          Attributes: { workItemId, practiceId, queueArn, priority: String(priority) },
          ClientToken: token,
        }),
      );
      return answered(ContactId, 'StartTaskContact');
    },
    async startPageCall({ to, from, workItemId, pageId, token }) {
      const { ContactId } = await connect.send(
        new StartOutboundVoiceContactCommand({
          InstanceId,
          ContactFlowId: pageFlow,
          DestinationPhoneNumber: to,
          SourcePhoneNumber: from,
          RingTimeoutInSeconds: 45,
          Attributes: { workItemId, pageId },
          ClientToken: token,
        }),
      );
      return answered(ContactId, 'StartOutboundVoiceContact');
    },
    async startReminderCall({ to, from, practiceId, language, appointmentId, token }) {
      const { ContactId } = await connect.send(
        new StartOutboundVoiceContactCommand({
          InstanceId,
          ContactFlowId: reminderFlow,
          DestinationPhoneNumber: to,
          SourcePhoneNumber: from,
          RingTimeoutInSeconds: 30,
          Attributes: { practiceId, language, appointmentId, medical: 'no', reason: 'appointment' },
          ClientToken: token,
        }),
      );
      return answered(ContactId, 'StartOutboundVoiceContact');
    },
    lift: (ContactId) => unlessOver(connect.send(new UpdateContactRoutingDataCommand({ InstanceId, ContactId, QueuePriority: 1 }))),
    endTask: (ContactId) => unlessOver(connect.send(new StopContactCommand({ InstanceId, ContactId }))),
    isStaffed: (queueArn) => isStaffed(queues, queueArn),
    inboundCallsEnded: (from, to) => contactsEnded(queues, { from, to, channel: 'VOICE', initiationMethod: 'INBOUND' }),
    outboundCallsEnded: (from, to) => contactsEnded(queues, { from, to, channel: 'VOICE', initiationMethod: 'API' }),
    tasksEnded: (from, to) => contactsEnded(queues, { from, to, channel: 'TASK', initiationMethod: 'API' }),
    ensureQueue: (name, hoursArn) => ensureQueue(queues, name, hoursArn),
  };
}

function known(contactId: string, contact: Contact): KnownContact {
  return {
    contactId,
    channel: contact.Channel ?? '',
    initiationMethod: contact.InitiationMethod ?? '',
    relatedContactId: contact.RelatedContactId,
    initialContactId: contact.InitialContactId,
    previousContactId: contact.PreviousContactId,
    connectedAt: contact.ConnectedToSystemTimestamp?.toISOString(),
    customerNumber: networkNumber(contact.CustomerEndpoint?.Address),
    systemNumber: networkNumber(contact.SystemEndpoint?.Address),
    initiatedAt: contact.InitiationTimestamp?.toISOString(),
    disconnectedAt: contact.DisconnectTimestamp?.toISOString(),
    queueArn: contact.QueueInfo?.Id,
    agentId: contact.AgentInfo?.Id,
    agentAcceptedAt: contact.AgentInfo?.AcceptedByAgentTimestamp?.toISOString(),
    attributes: contact.Attributes ?? {},
    recordings: (contact.Recordings ?? []).flatMap(({ Location }) => (Location ? [Location] : [])),
  };
}

function answered(contactId: string | undefined, operation: string): string {
  if (!contactId) throw new Error(`${operation} answered without a contact id`);
  return contactId;
}

/** A contact that is over cannot be moved or stopped, and need not be. */
async function unlessOver(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    const over = [ResourceNotFoundException, InvalidRequestException, ContactNotFoundException].some((kind) => error instanceof kind);
    if (!over) throw error;
  }
}
