import { PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type CallNote, factsOf } from '../../domain/work-item/call-note.ts';
import { Contact } from '../../domain/work-item/contact.ts';
import { fault } from '../../errors/fault.ts';
import type { ContactStore } from '../../ports/contact-store.ts';
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
      const Item = { ...keys.contact(contact.contactId), ...contact, ...(!contact.reminder && day) };
      const put = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      const added = await unlessRefused(dynamo.send(put));
      return added ? contact : ((await find(contact.contactId)) ?? contact);
    },
    async note(contactId, what) {
      const update = new UpdateCommand({ TableName, Key: keys.contact(contactId), ...noting(what), ReturnValues: 'ALL_NEW' });
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

function noting(what: CallNote) {
  const facts = factsOf(what);
  // A note that says nothing new still finds out whether the record is there.
  if (facts.length === 0) return { ConditionExpression: 'attribute_exists(pk)' };
  const sets = facts.map(({ name, keptAs }) => `#${name} = ${keptAs === 'first' ? `if_not_exists(#${name}, :${name})` : `:${name}`}`);
  return {
    UpdateExpression: `SET ${sets.join(', ')}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: Object.fromEntries(facts.map(({ name }) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(facts.map(({ name, value }) => [`:${name}`, value])),
  };
}
