import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Grant } from '../../domain/work-item/grant.ts';
import type { GrantStore } from '../../ports/grant-store.ts';
import { keys } from './keys.ts';

/** Grants in DynamoDB, read consistently: suspending one works at once. */
export function grantTable(dynamo: DynamoDBDocumentClient, TableName: string): GrantStore {
  return {
    async find(agentId) {
      const { Item } = await dynamo.send(new GetCommand({ TableName, Key: keys.grant(agentId), ConsistentRead: true }));
      return Item && Grant.parse(Item);
    },
    async save(grant) {
      await dynamo.send(new PutCommand({ TableName, Item: { ...keys.grant(grant.agentId), ...grant } }));
    },
  };
}
