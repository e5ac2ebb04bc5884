import { GetCommand, PutCommand, TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { withClosures } from '../../domain/closure/with-closures.ts';
import { fault } from '../../errors/fault.ts';
import { Practice } from '../../practice/practice.ts';
import type { Line, PracticeStore, PublishedVersion } from '../../ports/practice-store.ts';
import { closureTable } from './closure-table.ts';
import { keys, practiceList } from './keys.ts';
import { practiceNotes } from './practice-notes.ts';
import { rowAt, rowsUnder } from './query.ts';

const Version = z.object({
  practiceId: z.string(),
  version: z.int(),
  yaml: z.string(),
  practice: Practice,
  publishedAt: z.string(),
  publishedBy: z.string(),
});
const LineRow = z.object({ number: z.string(), practiceId: z.string(), kind: z.enum(['ported', 'forwarded', 'overflow']) });

/**
 * Practices in DynamoDB: every version is kept. A process reads the whole of a live one once, and afterwards asks only whether it still is;
 * closures are short, and are read each time.
 */
export function practiceTable(dynamo: DynamoDBDocumentClient, TableName: string): PracticeStore {
  const known = new Map<string, { version: number; practice: Practice }>();
  const table = { dynamo, TableName };
  const live = (practiceId: string) => rowAt(table, keys.live(practiceId));
  const liveVersion = async (practiceId: string) => (await dynamo.send(new GetCommand(versionOf(TableName, practiceId)))).Item?.['version'];

  const closures = closureTable(dynamo, TableName);
  const settings = async (practiceId: string) => {
    const before = known.get(practiceId);
    if (before && before.version === (await liveVersion(practiceId))) return before.practice;
    const row = await live(practiceId);
    if (!row) throw fault('PRACTICE_NOT_FOUND', { practiceId });
    const { version, practice } = Version.parse(row);
    known.set(practiceId, { version, practice });
    return practice;
  };

  return {
    ...practiceNotes(dynamo, TableName),
    settings,
    live: async (practiceId) => withClosures(await settings(practiceId), await closures.all(practiceId)),
    ids: async () => (await rowsUnder(table, practiceList)).map(({ sk }) => String(sk)),
    async line(number) {
      const row = await rowAt(table, keys.line(number));
      return row && LineRow.parse(row);
    },
    async attachLine(line: Line) {
      await dynamo.send(new PutCommand({ TableName, Item: { ...keys.line(line.number), ...line } }));
    },
    async publish({ practice, yaml, by, at }) {
      const before = z.optional(Version).parse(await live(practice.id));
      if (before?.yaml === yaml) return before;
      const next = { practiceId: practice.id, version: (before?.version ?? 0) + 1, yaml, practice, publishedAt: at, publishedBy: by };
      await dynamo.send(new TransactWriteCommand({ TransactItems: versionWrites(TableName, next) }));
      return next;
    },
  };
}

/** The settings of a practice are long, its version is a number. */
const versionOf = (TableName: string, practiceId: string) => ({
  TableName,
  Key: keys.live(practiceId),
  ProjectionExpression: 'version',
  ConsistentRead: true,
});

/** The version row must not exist: of two publishers at once, one is refused and nothing of its text goes live. */
function versionWrites(TableName: string, next: PublishedVersion) {
  const Item = { ...keys.version(next.practiceId, next.version), ...next };
  return [
    { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    { Put: { TableName, Item: { ...next, ...keys.live(next.practiceId) } } },
    { Put: { TableName, Item: keys.practiceList(next.practiceId) } },
  ];
}
