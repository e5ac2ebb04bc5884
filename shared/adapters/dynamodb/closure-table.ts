import { PutCommand, UpdateCommand, type DynamoDBDocumentClient, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { Closure } from '../../domain/closure/closure.ts';
import type { ClosureStore } from '../../ports/closure-store.ts';
import { expiryAfter } from './expiry.ts';
import { closurePrefix, keys } from './keys.ts';
import { rowsUnder } from './query.ts';
import { readable } from './readable.ts';
import { unlessRefused } from './refused.ts';

/** A year and some weeks after it is over: as long as anything may still be counted from its day. */
const daysKept = 400;

/** Closures in DynamoDB, under their practice, read consistently: one is in force for every function as soon as it is written. */
export function closureTable(dynamo: DynamoDBDocumentClient, TableName: string): ClosureStore {
  const update = async (change: Omit<UpdateCommandInput, 'TableName'>) => {
    await unlessRefused(dynamo.send(new UpdateCommand({ TableName, ...change })));
  };
  return {
    async all(practiceId) {
      const rows = await rowsUnder({ dynamo, TableName }, keys.live(practiceId).pk, { prefix: closurePrefix });
      return rows.flatMap((row) => readable(Closure, row));
    },
    async add(closure) {
      const expires = expiryAfter(closure.until, daysKept);
      const Item = { ...keys.closure(closure.practiceId, closure.id), ...closure, expires };
      await unlessRefused(dynamo.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })));
    },
    takeBack: ({ practiceId, id }, { person, at }) =>
      update({
        Key: keys.closure(practiceId, id),
        UpdateExpression: 'SET takenBackBy = :person, takenBackAt = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(takenBackAt)',
        ExpressionAttributeValues: { ':person': person, ':at': at },
      }),
    announce: ({ practiceId, id }, recordingKey) =>
      update({
        Key: keys.closure(practiceId, id),
        UpdateExpression: 'SET announcement = :announcement',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':announcement': { kind: 'recorded', recordingKey } },
      }),
  };
}
