import * as z from 'zod';
import { atOnce, failure, next, parametersOf } from '../flow/action.ts';

const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Target = z.enum(['Current', 'Related']).default('Current');
const Attributes = z.strictObject({ Attributes: z.record(z.string().regex(/^[\w-]+$/), Text), TargetContact: Target });
const Reference = z.strictObject({ Value: Text, Type: z.enum(['URL', 'NUMBER', 'STRING', 'DATE', 'EMAIL']) });
const Data = z.strictObject({
  Name: Text.optional(),
  Description: Text.optional(),
  LanguageCode: Text.optional(),
  CustomerId: Text.optional(),
  References: z.record(z.string(), Reference).default({}),
  TargetContact: z.literal('Current').default('Current'),
});
const FlowAttributes = z.strictObject({ FlowAttributes: z.record(z.string(), z.strictObject({ Value: Text })) });
const Tags = z.strictObject({ Tags: z.record(z.string(), Text) });

const mostBytes = 32_768;
const mostTags = 6;

/** Writes attributes of this contact, or of the one that it belongs to. */
export const updateContactAttributes = atOnce((block, session) => {
  const { Attributes: given, TargetContact } = parametersOf(Attributes, block, session);
  const contact = TargetContact === 'Related' ? session.stage.related() : session.contact;
  if (!contact) return failure('there is no related contact');
  if (Buffer.byteLength(JSON.stringify({ ...contact.attributes, ...given })) > mostBytes)
    return failure('the attributes are more than 32 KB');
  Object.assign(contact.attributes, given);
  session.stage.changed(['ContactAttributes'], contact);
  return next;
});

export const updateContactData = atOnce((block, session) => {
  const { Name, Description, LanguageCode, CustomerId, References } = parametersOf(Data, block, session);
  const { contact, stage } = session;
  contact.name = Name ?? contact.name;
  contact.description = Description ?? contact.description;
  contact.language = LanguageCode ?? contact.language;
  contact.customerId = CustomerId ?? contact.customerId;
  Object.assign(contact.references, References);
  stage.changed(['ContactData']);
  return next;
});

/** Attributes that live as long as this flow and are not in the contact record. */
export const updateFlowAttributes = atOnce((block, session) => {
  const { FlowAttributes: given } = parametersOf(FlowAttributes, block, session);
  for (const [key, { Value }] of Object.entries(given)) session.flowAttributes[key] = Value;
  return next;
});

export const tagContact = atOnce((block, session) => {
  const { Tags: given } = parametersOf(Tags, block, session);
  const tags = { ...session.contact.tags, ...given };
  if (Object.keys(tags).length > mostTags) return failure(`a contact has at most ${mostTags} tags`);
  Object.assign(session.contact.tags, given);
  session.stage.changed(['Tags']);
  return next;
});
