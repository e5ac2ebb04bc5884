import type { Contact } from './contact.ts';
import type { SimulatorSettings } from './settings.ts';
import type { ConnectEvent } from './world.ts';

export type ContactEventType =
  | 'INITIATED'
  | 'CONNECTED_TO_SYSTEM'
  | 'CONTACT_DATA_UPDATED'
  | 'QUEUED'
  | 'CONNECTED_TO_AGENT'
  | 'PAUSED'
  | 'RESUMED'
  | 'DISCONNECTED'
  | 'COMPLETED';

const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());

/** The event that Connect puts on EventBridge. Contact attributes are never part of it; tags are. */
export function contactEvent(
  contact: Contact,
  type: ContactEventType,
  now: number,
  instanceArn: string,
  updated: readonly string[] = [],
): ConnectEvent {
  const detail = {
    eventType: type,
    contactId: contact.id,
    initialContactId: contact.initialId,
    previousContactId: contact.previousId,
    relatedContactId: contact.relatedId,
    channel: contact.channel,
    instanceArn,
    initiationMethod: contact.initiation,
    initiationTimestamp: iso(contact.initiatedAt),
    connectedToSystemTimestamp: iso(contact.connectedToSystemAt),
    disconnectTimestamp: iso(contact.disconnectedAt),
    queueInfo: contact.queue && { queueArn: contact.queue, queueType: 'STANDARD', enqueueTimestamp: iso(contact.enqueuedAt) },
    agentInfo: contact.agent && {
      agentArn: `${instanceArn}/agent/${contact.agent.id}`,
      connectedToAgentTimestamp: iso(contact.agent.connectedAt),
    },
    tags: { ...systemTags(contact, instanceArn), ...contact.tags },
    updatedProperties: updated.length > 0 ? updated : undefined,
  };
  return {
    source: 'aws.connect',
    'detail-type': 'Amazon Connect Contact Event',
    time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    resources: [`${instanceArn}/contact/${contact.id}`, instanceArn],
    detail: JSON.parse(JSON.stringify(detail)),
  };
}

/** The tags that Connect itself puts on a contact. */
export function systemTags(contact: Contact, instanceArn: string): Record<string, string> {
  const instanceId = instanceArn.slice(instanceArn.lastIndexOf('/') + 1);
  return {
    'aws:connect:instanceId': instanceId,
    ...(contact.system ? { 'aws:connect:systemEndpoint': contact.system } : {}),
  };
}

/** The ARN of a thing of an instance. */
export function arnIn(instanceArn: string, kind: string, id: string): string {
  return `${instanceArn}/${kind}/${id}`;
}

export function instanceArnOf({ region, account }: Pick<SimulatorSettings, 'region' | 'account'>, id: string): string {
  return `arn:aws:connect:${region}:${account}:instance/${id}`;
}
