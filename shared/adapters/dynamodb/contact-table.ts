import { PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Contact } from '../../domain/work-item/contact.ts';
import { fault } from '../../errors/fault.ts';
import type { ContactStore, RegisteredMessage } from '../../ports/contact-store.ts';
import { batchOf } from './batch.ts';
import { keys } from './keys.ts';
import { datesBetween, idsIn, rowAt, secondOf } from './query.ts';
import { unlessRefused } from './refused.ts';

/** Partition of the index of days (UTC) under which a practice's calls are found. */
const callsOn = (practiceId: string, at: string): string => `CALLS#${practiceId}#${at.slice(0, 10)}`;

/** Inbound contacts in DynamoDB. */
export function contactTable(dynamo: DynamoDBDocumentClient, TableName: string): ContactStore {
  const table = { dynamo, TableName };
  const find = async (contactId: string) => {
    const row = await rowAt(table, keys.contact(contactId));
    return row && Contact.parse(row);
  };

  return {
    find,
    findMany: async (ids) => (await batchOf(table, ids.map(keys.contact))).map((row) => Contact.parse(row)),
    async idsStartedBetween(practiceId, from, to) {
      const between = [secondOf(from), secondOf(to)] as const;
      const days = datesBetween(from, to).map((date) => callsOn(practiceId, date));
      const query = (day: string) => idsIn(table, { index: 'day', partition: ['dayKey', day], sort: 'receivedAt', between });
      return (await Promise.all(days.map(query))).flat();
    },
    async addIfAbsent(contact) {
      const day = { dayKey: callsOn(contact.practiceId, contact.startedAt), receivedAt: contact.startedAt };
      const Item = { ...keys.contact(contact.contactId), ...contact, ...day };
      const put = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      const added = await unlessRefused(dynamo.send(put));
      return added ? contact : ((await find(contact.contactId)) ?? contact);
    },
    async register(contactId, message) {
      const update = new UpdateCommand({ TableName, Key: keys.contact(contactId), ...registration(message), ReturnValues: 'ALL_NEW' });
      const written = await unlessRefused(dynamo.send(update));
      if (!written) throw fault('CONTACT_UNKNOWN_TO_CONNECT', { contactId });
      return Contact.parse(written.Attributes);
    },
    async settleWithReason(contactId, reason) {
      const update = new UpdateCommand({
        TableName,
        Key: keys.contact(contactId),
        UpdateExpression: 'SET reason = :reason',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(workItemId) AND attribute_not_exists(reason)',
        ExpressionAttributeValues: { ':reason': reason },
      });
      await unlessRefused(dynamo.send(update));
    },
  };
}

/** The first registration's time and promise stay, so that a repeat promises nothing later; the medical key is only ever set. */
function registration({ at, language, medicalKey, callbackNumber, promisedAt }: RegisteredMessage) {
  const sets = [
    'messageRegisteredAt = if_not_exists(messageRegisteredAt, :at)',
    '#language = :language',
    ...(medicalKey ? ['medicalKey = :medical'] : []),
    ...(callbackNumber ? ['callbackNumber = :number'] : []),
    ...(promisedAt ? ['promisedAt = if_not_exists(promisedAt, :promised)'] : []),
  ];
  return {
    UpdateExpression: `SET ${sets.join(', ')}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#language': 'language' },
    ExpressionAttributeValues: {
      ':at': at.toString(),
      ':language': language,
      ...(medicalKey && { ':medical': true }),
      ...(callbackNumber && { ':number': callbackNumber }),
      ...(promisedAt && { ':promised': promisedAt.toString() }),
    },
  };
}
