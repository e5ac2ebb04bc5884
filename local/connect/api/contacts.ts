import * as z from 'zod';
import { endContact } from '../finish.ts';
import type { Switchboard } from '../switchboard.ts';
import { type Answer, liveContact, sameInstance } from './answer.ts';
import { contactRecord } from './contact-record.ts';
import { invalidRequest } from './errors.ts';
import { Attributes, read, type Request } from './request.ts';

const One = z.strictObject({ InstanceId: z.string(), ContactId: z.string() });
const Stop = One.extend({ DisconnectReason: z.object({ Code: z.string() }).optional() });
const Initial = z.strictObject({ InstanceId: z.string(), InitialContactId: z.string() });
const Routing = One.extend({
  QueuePriority: z.number().int().min(1).max(999_999).optional(),
  QueueTimeAdjustmentSeconds: z.number().int().optional(),
});

const mostAttributeBytes = 32_768;

function find(board: Switchboard, { InstanceId, ContactId }: z.infer<typeof One>) {
  sameInstance(board, InstanceId);
  return liveContact(board, ContactId);
}

const describe: Answer = (board, request) => {
  const { contact } = find(board, read(One, request));
  return { Contact: contactRecord(contact, board.exchange.resources.instance.arn) };
};

/** Ends a call or task. One that is over already is refused, as Connect does. */
const stop: Answer = (board, request) => {
  const live = find(board, read(Stop, request));
  if (live.contact.disconnectedAt !== undefined) throw invalidRequest('The contact is over already');
  endContact(board.exchange, live, 'API');
  return {};
};

const updateRouting: Answer = (board, request) => {
  const given = read(Routing, request);
  const live = find(board, given);
  const { contact } = live;
  if (contact.disconnectedAt !== undefined || contact.agent) throw invalidRequest('The contact does not wait for routing');
  contact.priority = given.QueuePriority ?? contact.priority;
  contact.queueAgeSeconds = given.QueueTimeAdjustmentSeconds ?? contact.queueAgeSeconds;
  board.exchange.emit(contact, 'CONTACT_DATA_UPDATED', ['QueuePriority']);
  board.exchange.duties.route();
  return {};
};

function initial(board: Switchboard, request: Request) {
  const { InstanceId, InitialContactId } = read(Initial, request);
  return find(board, { InstanceId, ContactId: InitialContactId }).contact;
}

const updateAttributes: Answer = (board, { Attributes: given, ...rest }) => {
  const contact = initial(board, rest);
  const attributes = { ...contact.attributes, ...Attributes.parse(given) };
  if (Buffer.byteLength(JSON.stringify(attributes)) > mostAttributeBytes) throw invalidRequest('Attributes are more than 32 KB');
  Object.assign(contact.attributes, attributes);
  board.exchange.emit(contact, 'CONTACT_DATA_UPDATED', ['ContactAttributes']);
  return {};
};

export const contactOperations: Readonly<Record<string, Answer>> = {
  DescribeContact: describe,
  StopContact: stop,
  UpdateContactRoutingData: updateRouting,
  UpdateContactAttributes: updateAttributes,
  GetContactAttributes: (board, request) => ({ Attributes: initial(board, request).attributes }),
};
