import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PracticeStore } from '../../ports/practice-store.ts';
import { keys } from './keys.ts';
import { rowAt, rowsUnder } from './query.ts';

const Difference = z.object({ at: z.string(), contacts: z.array(z.string()), items: z.array(z.string()) });

type Notes = Pick<
  PracticeStore,
  'staffQueue' | 'saveStaffQueue' | 'reportSent' | 'markReportSent' | 'noteDifference' | 'differencesBetween'
>;

/** What the product itself remembers about a practice, beside its settings. */
export function practiceNotes(dynamo: DynamoDBDocumentClient, TableName: string): Notes {
  const table = { dynamo, TableName };
  const put = async (Item: Record<string, unknown>) => void (await dynamo.send(new PutCommand({ TableName, Item })));

  return {
    async staffQueue(practiceId) {
      return z
        .object({ queueArn: z.string() })
        .optional()
        .parse(await rowAt(table, keys.staffQueue(practiceId)))?.queueArn;
    },
    saveStaffQueue: (practiceId, queueArn) => put({ ...keys.staffQueue(practiceId), queueArn }),
    reportSent: async (practiceId, period) => (await rowAt(table, keys.report(practiceId, period))) !== undefined,
    markReportSent: (practiceId, period, at) => put({ ...keys.report(practiceId, period), sentAt: at }),
    noteDifference: (practiceId, difference) => put({ ...keys.difference(practiceId, difference.at), ...difference }),
    async differencesBetween(practiceId, from, to) {
      const [first, last] = [keys.difference(practiceId, from), keys.difference(practiceId, to)];
      return (await rowsUnder(table, first.pk, { between: [first.sk, last.sk] })).map((row) => Difference.parse(row));
    },
  };
}
