import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Grant } from '../../domain/work-item/grant.ts';
import type { GrantStore } from '../../ports/grant-store.ts';
import { keys } from './keys.ts';
import { rowAt } from './query.ts';

/** Grants in DynamoDB, read consistently: suspending one works at once. */
export function grantTable(dynamo: DynamoDBDocumentClient, TableName: string): GrantStore {
  return {
    async find(agentId) {
      const row = await rowAt({ dynamo, TableName }, keys.grant(agentId));
      return row && Grant.parse(row);
    },
    async save(grant) {
      await dynamo.send(new PutCommand({ TableName, Item: { ...keys.grant(grant.agentId), ...grant } }));
    },
  };
}
