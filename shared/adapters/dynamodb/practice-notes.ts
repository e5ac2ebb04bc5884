import { GetCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PracticeStore } from '../../ports/practice-store.ts';
import { keys } from './keys.ts';

const Difference = z.object({ at: z.string(), contacts: z.array(z.string()), items: z.array(z.string()) });

type Notes = Pick<
  PracticeStore,
  'staffQueue' | 'saveStaffQueue' | 'reportSent' | 'markReportSent' | 'noteDifference' | 'differencesBetween'
>;

/** What the product itself remembers about a practice, beside its settings. */
export function practiceNotes(dynamo: DynamoDBDocumentClient, TableName: string): Notes {
  const read = async (Key: Record<string, string>) => (await dynamo.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const put = async (Item: Record<string, unknown>) => void (await dynamo.send(new PutCommand({ TableName, Item })));

  return {
    async staffQueue(practiceId) {
      return z
        .object({ queueArn: z.string() })
        .optional()
        .parse(await read(keys.staffQueue(practiceId)))?.queueArn;
    },
    saveStaffQueue: (practiceId, queueArn) => put({ ...keys.staffQueue(practiceId), queueArn }),
    reportSent: async (practiceId, period) => (await read(keys.report(practiceId, period))) !== undefined,
    markReportSent: (practiceId, period, at) => put({ ...keys.report(practiceId, period), sentAt: at }),
    noteDifference: (practiceId, difference) => put({ ...keys.difference(practiceId, difference.at), ...difference }),
    async differencesBetween(practiceId, from, to) {
      const { Items = [] } = await dynamo.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :practice AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':practice': `PRACTICE#${practiceId}`,
            ':from': keys.difference(practiceId, from).sk,
            ':to': keys.difference(practiceId, to).sk,
          },
        }),
      );
      return Items.map((row) => Difference.parse(row));
    },
  };
}
