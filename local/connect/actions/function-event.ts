import type { Contact } from '../contact.ts';

interface Told {
  readonly instanceArn: string;
  queueName(queue: string): string | undefined;
}

const endpoint = (number: string | undefined) => (number === undefined ? null : { Address: number, Type: 'TELEPHONE_NUMBER' });

/** The request that Connect sends a function from a flow. */
export function functionEvent(contact: Contact, parameters: Record<string, string>, { instanceArn, queueName }: Told) {
  const queue = contact.queue ?? contact.targetQueue;
  return {
    Details: {
      ContactData: {
        Attributes: { ...contact.attributes },
        Channel: contact.channel,
        ContactId: contact.id,
        CustomerEndpoint: endpoint(contact.customer),
        CustomerId: contact.customerId ?? null,
        Description: contact.description ?? null,
        InitialContactId: contact.initialId,
        InitiationMethod: contact.initiation,
        InstanceARN: instanceArn,
        LanguageCode: contact.language ?? 'en-US',
        MediaStreams: { Customer: { Audio: null } },
        Name: contact.name ?? null,
        PreviousContactId: contact.previousId ?? contact.id,
        RelatedContactId: contact.relatedId ?? null,
        Queue: queue === undefined ? null : { ARN: queue, Name: queueName(queue) ?? null, OutboundCallerId: null },
        References: { ...contact.references },
        SegmentAttributes: Object.fromEntries(Object.entries(contact.segment).map(([key, value]) => [key, { ValueString: value }])),
        SystemEndpoint: endpoint(contact.system),
        Tags: { ...contact.tags },
      },
      Parameters: parameters,
    },
    Name: 'ContactFlowEvent',
  };
}
