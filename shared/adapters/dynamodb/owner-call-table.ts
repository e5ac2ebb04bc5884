import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { OwnerCall } from '../../domain/closure/owner-call.ts';
import type { OwnerCallStore } from '../../ports/owner-call-store.ts';
import { expiryAfter } from './expiry.ts';
import { keys } from './keys.ts';
import { rowAt } from './query.ts';

/** The call is over long before; what it led to is in the closure. */
const daysKept = 7;

/** Calls on the owner line in DynamoDB, beside the record of their contact. */
export function ownerCallTable(dynamo: DynamoDBDocumentClient, TableName: string): OwnerCallStore {
  return {
    async find(contactId) {
      const row = await rowAt({ dynamo, TableName }, keys.ownerCall(contactId));
      return row && OwnerCall.parse(row);
    },
    async save(call) {
      const expires = expiryAfter(call.verifiedAt, daysKept);
      await dynamo.send(new PutCommand({ TableName, Item: { ...keys.ownerCall(call.contactId), ...call, expires } }));
    },
  };
}
