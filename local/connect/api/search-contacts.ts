import * as z from 'zod';
import type { Contact } from '../contact.ts';
import { idOf } from '../resources.ts';
import { type Answer, sameInstance } from './answer.ts';
import { contactSummary } from './contact-record.ts';
import { invalidRequest } from './errors.ts';
import { pageOf, read, Time } from './request.ts';

const times = {
  INITIATION_TIMESTAMP: (contact: Contact) => contact.initiatedAt,
  CONNECTED_TO_AGENT_TIMESTAMP: (contact: Contact) => contact.agent?.connectedAt,
  DISCONNECT_TIMESTAMP: (contact: Contact) => contact.disconnectedAt,
  ENQUEUE_TIMESTAMP: (contact: Contact) => contact.enqueuedAt,
};
const TimeType = z.enum(['INITIATION_TIMESTAMP', 'CONNECTED_TO_AGENT_TIMESTAMP', 'DISCONNECT_TIMESTAMP', 'ENQUEUE_TIMESTAMP']);
const Search = z.strictObject({
  InstanceId: z.string(),
  TimeRange: z.strictObject({ Type: TimeType, StartTime: Time, EndTime: Time }),
  SearchCriteria: z
    .strictObject({
      Channels: z.array(z.string()).optional(),
      InitiationMethods: z.array(z.string()).optional(),
      QueueIds: z.array(z.string()).optional(),
      AgentIds: z.array(z.string()).optional(),
    })
    .default({}),
  Sort: z.strictObject({ FieldName: TimeType, Order: z.enum(['ASCENDING', 'DESCENDING']) }).optional(),
  MaxResults: z.number().int().min(1).max(100).optional(),
  NextToken: z.string().optional(),
});

const longestMs = 8 * 7 * 86_400_000;

/** Contacts in a time range, newest first unless sorted otherwise. */
const searchContacts: Answer = (board, request) => {
  const { InstanceId, TimeRange, SearchCriteria, Sort } = read(Search, request);
  sameInstance(board, InstanceId);
  if (TimeRange.EndTime < TimeRange.StartTime) throw invalidRequest('EndTime is before StartTime');
  if (TimeRange.EndTime - TimeRange.StartTime > longestMs) throw invalidRequest('The range is longer than eight weeks');
  const at = times[TimeRange.Type];
  const found = [...board.exchange.contacts.values()]
    .map(({ contact }) => contact)
    .filter((contact) => isWithin(at(contact), TimeRange) && meets(contact, SearchCriteria));
  const sorted = sort(found, Sort ?? { FieldName: TimeRange.Type, Order: 'DESCENDING' });
  const { page, ...rest } = pageOf(sorted, request);
  const { arn } = board.exchange.resources.instance;
  return { Contacts: page.map((contact) => contactSummary(contact, arn)), TotalCount: found.length, ...rest };
};

function isWithin(time: number | undefined, { StartTime, EndTime }: { StartTime: number; EndTime: number }): boolean {
  return time !== undefined && StartTime <= time && time <= EndTime;
}

function meets(contact: Contact, { Channels, InitiationMethods, QueueIds, AgentIds }: z.infer<typeof Search>['SearchCriteria']): boolean {
  if (Channels && !Channels.includes(contact.channel)) return false;
  if (InitiationMethods && !InitiationMethods.includes(contact.initiation)) return false;
  if (QueueIds && !QueueIds.some((queue) => idOf(queue) === idOf(contact.queue ?? ''))) return false;
  return !AgentIds || AgentIds.includes(contact.agent?.id ?? '');
}

function sort(contacts: Contact[], { FieldName, Order }: NonNullable<z.infer<typeof Search>['Sort']>): Contact[] {
  const sign = Order === 'ASCENDING' ? 1 : -1;
  const at = times[FieldName];
  return contacts.sort((a, b) => sign * ((at(a) ?? 0) - (at(b) ?? 0)));
}

export const searchOperations: Readonly<Record<string, Answer>> = { SearchContacts: searchContacts };
