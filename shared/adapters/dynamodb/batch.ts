import { BatchGetCommand, type BatchGetCommandInput, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './query.ts';

type Key = Record<string, string>;
/** DynamoDB reads at most 100 keys in one request. */
const perRequest = 100;

/** The rows of these keys, read consistently; keys without a row are left out. What DynamoDB could not read in one go is asked again. */
export async function batchOf({ dynamo, TableName }: Table, keys: readonly Key[]): Promise<Record<string, unknown>[]> {
  // The same key twice in a request is refused.
  const wanted = [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < wanted.length; at += perRequest) {
    let RequestItems: BatchGetCommandInput['RequestItems'] = {
      [TableName]: { Keys: wanted.slice(at, at + perRequest), ConsistentRead: true },
    };
    while (RequestItems && Object.keys(RequestItems).length > 0) {
      const page: BatchGetCommandOutput = await dynamo.send(new BatchGetCommand({ RequestItems }));
      rows.push(...(page.Responses?.[TableName] ?? []));
      RequestItems = page.UnprocessedKeys;
    }
  }
  return rows;
}
