import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PinStore } from '../../ports/pin-store.ts';
import { keys } from './keys.ts';

const Row = z.object({
  practiceId: z.string(),
  person: z.string(),
  verifier: z.string(),
  salt: z.string(),
  wrong: z.int(),
  lockedUntil: z.string().optional(),
  version: z.int(),
});

/** PIN verifiers in DynamoDB. Each try replaces the version it read, so that two tries at once both count. */
export function pinTable(dynamo: DynamoDBDocumentClient, TableName: string): PinStore {
  return {
    async find(practiceId, person) {
      const { Item } = await dynamo.send(new GetCommand({ TableName, Key: keys.pin(practiceId, person), ConsistentRead: true }));
      return Item && Row.parse(Item);
    },
    async save(record) {
      try {
        await dynamo.send(
          new PutCommand({
            TableName,
            Item: { ...keys.pin(record.practiceId, record.person), ...record },
            ConditionExpression: record.version === 1 ? 'attribute_not_exists(pk)' : 'version = :replaces',
            ...(record.version > 1 && { ExpressionAttributeValues: { ':replaces': record.version - 1 } }),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
