import * as z from 'zod';
import { callOut } from '../outbound.ts';
import { E164 } from '../phone-number.ts';
import type { Switchboard } from '../switchboard.ts';
import { startTask } from '../tasks.ts';
import { hasRoom } from '../voice.ts';
import { type Answer, liveContact, sameInstance } from './answer.ts';
import { invalidParameter, invalidRequest, limitExceeded, notFound } from './errors.ts';
import { Attributes, read, References } from './request.ts';

const mostAttributeBytes = 32_768;
const Task = z.strictObject({
  InstanceId: z.string(),
  ContactFlowId: z.string(),
  Name: z.string().min(1).max(512),
  Description: z.string().max(4_096).optional(),
  Attributes,
  References,
  ClientToken: z.string().max(500).optional(),
  RelatedContactId: z.string().optional(),
  PreviousContactId: z.string().optional(),
});
const Outbound = z.strictObject({
  InstanceId: z.string(),
  ContactFlowId: z.string(),
  DestinationPhoneNumber: z.string(),
  SourcePhoneNumber: z.string().optional(),
  QueueId: z.string().optional(),
  Attributes,
  References,
  Name: z.string().optional(),
  Description: z.string().optional(),
  ClientToken: z.string().max(500).optional(),
  RelatedContactId: z.string().optional(),
  RingTimeoutInSeconds: z.number().int().min(15).max(60).default(60),
  TrafficType: z.literal('GENERAL').default('GENERAL'),
});

/** Tokens are good for seven days; until then a repeat gives the first contact again. */
const tokenMs = 7 * 86_400_000;
const tokens = new WeakMap<Switchboard['exchange'], Map<string, { readonly contactId: string; readonly at: number }>>();

function once({ exchange }: Switchboard, operation: string, token: string | undefined, start: () => string) {
  const known = tokens.get(exchange) ?? new Map();
  tokens.set(exchange, known);
  const key = `${operation} ${token}`;
  const earlier = token === undefined ? undefined : known.get(key);
  if (earlier && exchange.now() - earlier.at < tokenMs) return { ContactId: earlier.contactId };
  const contactId = start();
  if (token !== undefined) known.set(key, { contactId, at: exchange.now() });
  return { ContactId: contactId };
}

const startTaskContact: Answer = (board, request) => {
  const given = read(Task, request);
  checkStart(board, given);
  if (given.RelatedContactId !== undefined && given.PreviousContactId !== undefined) {
    throw invalidRequest('RelatedContactId and PreviousContactId exclude each other');
  }
  return once(board, 'task', given.ClientToken, () => beginTask(board, given));
};

function beginTask(board: Switchboard, given: z.infer<typeof Task>): string {
  const { Name, Description, RelatedContactId, PreviousContactId } = given;
  const earlier = RelatedContactId ?? PreviousContactId;
  const inherited = earlier === undefined ? {} : liveContact(board, earlier).contact.attributes;
  const task = {
    flow: given.ContactFlowId,
    name: Name,
    attributes: { ...inherited, ...given.Attributes },
    references: given.References,
    ...(Description === undefined ? {} : { description: Description }),
    ...(RelatedContactId === undefined ? {} : { relatedId: RelatedContactId }),
    ...(PreviousContactId === undefined ? {} : { previousId: PreviousContactId }),
  };
  return startTask(board.exchange, task).contact.id;
}

const startOutboundVoiceContact: Answer = (board, request) => {
  const given = read(Outbound, request);
  checkStart(board, given);
  if (!E164.test(given.DestinationPhoneNumber)) throw invalidParameter('DestinationPhoneNumber is not in E.164');
  const from = callerId(board, given);
  return once(board, 'outbound', given.ClientToken, () => {
    if (!hasRoom(board.exchange)) throw limitExceeded('The quota of concurrent calls is reached');
    const { Attributes: attributes, References: references, Name, Description, RelatedContactId } = given;
    const call = { attributes, references, to: given.DestinationPhoneNumber, from, flow: given.ContactFlowId };
    const rest = {
      ...(Name === undefined ? {} : { name: Name }),
      ...(Description === undefined ? {} : { description: Description }),
      ...(RelatedContactId === undefined ? {} : { relatedId: RelatedContactId }),
    };
    return callOut(board.exchange, { ...call, ...rest, ringMs: given.RingTimeoutInSeconds * 1_000 }).contact.id;
  });
};

function checkStart(board: Switchboard, given: { InstanceId: string; ContactFlowId: string; Attributes: Record<string, string> }) {
  sameInstance(board, given.InstanceId);
  const flow = board.exchange.resources.flows.find(given.ContactFlowId);
  if (!flow) throw notFound(`Flow ${given.ContactFlowId}`);
  if (flow.type !== 'CONTACT_FLOW') throw invalidRequest(`A contact starts with a CONTACT_FLOW; ${flow.name} is a ${flow.type}`);
  if (Buffer.byteLength(JSON.stringify(given.Attributes)) > mostAttributeBytes) throw invalidRequest('Attributes are more than 32 KB');
}

/** The number that the called person sees: one of the instance's own. */
function callerId({ exchange }: Switchboard, { SourcePhoneNumber, QueueId }: z.infer<typeof Outbound>): string {
  const { numbers, queues } = exchange.resources;
  if (SourcePhoneNumber !== undefined) {
    if (!numbers.all().some(({ address }) => address === SourcePhoneNumber)) throw invalidRequest('SourcePhoneNumber is not claimed');
    return SourcePhoneNumber;
  }
  if (QueueId === undefined) throw invalidRequest('SourcePhoneNumber or QueueId is needed');
  const queue = queues.find(QueueId);
  if (!queue) throw notFound(`Queue ${QueueId}`);
  const number = numbers.find(queue.outboundCallerNumber ?? '');
  if (!number) throw invalidRequest(`The queue ${queue.name} has no outbound caller number`);
  return number.address;
}

export const startOperations: Readonly<Record<string, Answer>> = {
  StartTaskContact: startTaskContact,
  StartOutboundVoiceContact: startOutboundVoiceContact,
};
