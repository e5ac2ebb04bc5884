import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PinRecord } from '../../domain/pin/pin-record.ts';
import type { PinStore } from '../../ports/pin-store.ts';
import { keys } from './keys.ts';
import { rowAt } from './query.ts';
import { unlessRefused } from './refused.ts';

/** PIN verifiers in DynamoDB. Each try replaces the version it read, so that two tries at once both count. */
export function pinTable(dynamo: DynamoDBDocumentClient, TableName: string): PinStore {
  return {
    async find(practiceId, person) {
      const row = await rowAt({ dynamo, TableName }, keys.pin(practiceId, person));
      return row && PinRecord.parse(row);
    },
    async save(record) {
      const put = new PutCommand({
        TableName,
        Item: { ...keys.pin(record.practiceId, record.person), ...record },
        ConditionExpression: record.version === 1 ? 'attribute_not_exists(pk)' : 'version = :replaces',
        ...(record.version > 1 && { ExpressionAttributeValues: { ':replaces': record.version - 1 } }),
      });
      return (await unlessRefused(dynamo.send(put))) !== undefined;
    },
  };
}
