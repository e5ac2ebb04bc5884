import * as z from 'zod';
import type { Contact } from '../contact.ts';
import { atOnce, failure, next, parametersOf } from '../flow/action.ts';
import type { Session } from '../flow/session.ts';
import { text } from '../flow/values.ts';

const Target = z.enum(['Current', 'Related']).default('Current');
const Attributes = z.strictObject({ Attributes: z.record(z.string().regex(/^[\w.-]+$/), text), TargetContact: Target });
const Reference = z.strictObject({ Value: text, Type: z.enum(['URL', 'NUMBER', 'STRING', 'DATE', 'EMAIL']) });
const Data = z.strictObject({
  Name: text.optional(),
  Description: text.optional(),
  LanguageCode: text.optional(),
  CustomerId: text.optional(),
  References: z.record(z.string(), Reference).default({}),
  TargetContact: Target,
});
const FlowAttributes = z.strictObject({ FlowAttributes: z.record(z.string(), z.strictObject({ Value: text, Type: text.optional() })) });
const Tags = z.strictObject({ Tags: z.record(z.string(), text) });
const TagKeys = z.strictObject({ TagKeys: z.array(text) });

const mostBytes = 32_768;
const mostTags = 6;
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** Writes attributes of this contact, or of the one that it belongs to. */
export const updateContactAttributes = atOnce((block, session) => {
  const { Attributes: given, TargetContact } = parametersOf(Attributes, block, session);
  const contact = targetOf(TargetContact, session);
  if (!contact) return failure('there is no related contact');
  if (bytesOf({ ...contact.attributes, ...given }) > mostBytes) return failure('the attributes are more than 32 KB');
  Object.assign(contact.attributes, given);
  session.stage.changed(['ContactAttributes'], contact);
  session.stage.report({ type: 'attributes', attributes: given });
  return next;
});

export const updateContactData = atOnce((block, session) => {
  const { Name, Description, LanguageCode, CustomerId, References, TargetContact } = parametersOf(Data, block, session);
  const contact = targetOf(TargetContact, session);
  if (!contact) return failure('there is no related contact');
  contact.name = Name ?? contact.name;
  contact.description = Description ?? contact.description;
  contact.language = LanguageCode ?? contact.language;
  contact.customerId = CustomerId ?? contact.customerId;
  Object.assign(contact.references, References);
  session.stage.changed(['ContactData'], contact);
  return next;
});

function targetOf(target: 'Current' | 'Related', { contact, stage }: Session): Contact | undefined {
  return target === 'Related' ? stage.related() : contact;
}

/** Attributes that live as long as this flow and are not in the contact record. */
export const updateFlowAttributes = atOnce((block, session) => {
  const { FlowAttributes: given } = parametersOf(FlowAttributes, block, session);
  const all = { ...session.flowAttributes, ...Object.fromEntries(Object.entries(given).map(([key, { Value }]) => [key, Value])) };
  if (bytesOf(all) > mostBytes) return failure('the flow attributes are more than 32 KB');
  session.flowAttributes = all;
  return next;
});

export const tagContact = atOnce((block, session) => {
  const { Tags: given } = parametersOf(Tags, block, session);
  const tags = { ...session.contact.tags, ...given };
  if (Object.keys(tags).length > mostTags) return failure(`a contact has at most ${mostTags} tags`);
  Object.assign(session.contact.tags, given);
  session.stage.changed(['Tags']);
  session.stage.report({ type: 'tags', tags: { ...tags } });
  return next;
});

export const untagContact = atOnce((block, session) => {
  const { TagKeys: keys } = parametersOf(TagKeys, block, session);
  for (const key of keys) delete session.contact.tags[key];
  session.stage.changed(['Tags']);
  session.stage.report({ type: 'tags', tags: { ...session.contact.tags } });
  return next;
});
