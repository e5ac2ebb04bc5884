import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from '../../domain/time.ts';
import { HistoryEntry } from '../../domain/work-item/history.ts';
import { Page } from '../../domain/work-item/page.ts';
import { shards, Timer } from '../../domain/work-item/timer.ts';
import { Words, WorkItem } from '../../domain/work-item/work-item.ts';
import { fault } from '../../errors/fault.ts';
import type { Change, PageMarks, WorkItemStore, Written } from '../../ports/work-item-store.ts';
import { batchOf } from './batch.ts';
import { closedOn, position, writesOf } from './change.ts';
import { keys } from './keys.ts';
import { datesBetween, idsIn, keysIn, rowAt, rowsUnder, secondOf, sortable, type Table } from './query.ts';
import { readable } from './readable.ts';

/** Far above what may be due in a minute, so that what fails again and again keeps nothing else from being found. */
const perShard = 1_000;

/** Work items in DynamoDB. Two writers cannot both win: each change names the version it replaces. */
export function workItemTable(dynamo: DynamoDBDocumentClient, TableName: string): WorkItemStore {
  const table = { dynamo, TableName };
  const find = async (id: string) => {
    const row = await rowAt(table, keys.head(id));
    return row && WorkItem.parse(row);
  };

  return {
    find,
    async get(id) {
      const item = await find(id);
      if (!item) throw fault('WORK_ITEM_NOT_FOUND', { id });
      return item;
    },
    words: async (id) => Words.parse((await rowAt(table, keys.words(id))) ?? {}),
    history: async (id) => (await rowsUnder(table, keys.head(id).pk, { prefix: 'HIST#' })).map((row) => HistoryEntry.parse(row)),
    timersOf: async (id) => (await rowsUnder(table, keys.head(id).pk, { prefix: 'TIMER#' })).map((row) => Timer.parse(row)),
    write: (change) => write(dynamo, TableName, change),
    openIds: (practiceId) => idsIn(table, { index: 'open', partition: ['openPractice', practiceId], sort: 'due' }),
    idsReceivedOn: (practiceId, date) => idsIn(table, { index: 'day', partition: ['dayKey', `${practiceId}#${date}`], sort: 'receivedAt' }),
    async idsClosedBetween(practiceId, from, to) {
      const between = [secondOf(from), secondOf(to)] as const;
      const days = datesBetween(from, to).map((date) => closedOn(practiceId, date));
      const found = await Promise.all(
        days.map((day) => idsIn(table, { index: 'day', partition: ['dayKey', day], sort: 'receivedAt', between })),
      );
      return [...new Set(found.flat())];
    },
    getMany: async (ids) => (await batchOf(table, ids.map(keys.head))).flatMap((row) => readable(WorkItem, row)),
    idsOfCaller: (callerKey, since) =>
      idsIn(table, {
        index: 'caller',
        partition: ['callerKey', callerKey],
        sort: 'receivedAt',
        between: [secondOf(since), '9'],
        newestFirst: true,
      }),
    async dueTimers(sweep, now) {
      const everyShard = Array.from({ length: shards }, (_, shard) => dueIn(table, `${sweep}#${shard}`, now));
      return (await Promise.all(everyShard)).flat();
    },
    async page(itemId, n) {
      const row = await rowAt(table, keys.page(itemId, n));
      return row && Page.parse(row);
    },
    async markPage({ itemId, n }, marks) {
      await dynamo.send(new UpdateCommand({ TableName, Key: keys.page(itemId, n), ...changeOf(marks) }));
    },
  };
}

/** Field by field: whoever starts a call and whoever answers it mark the same row at the same moment, and neither undoes the other's mark. */
function changeOf(marks: PageMarks) {
  const fields = Object.keys(marks);
  return {
    UpdateExpression: `SET ${fields.map((field) => `#${field} = :${field}`).join(', ')}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: Object.fromEntries(fields.map((field) => [`#${field}`, field])),
    ExpressionAttributeValues: Object.fromEntries(Object.entries(marks).map(([field, value]) => [`:${field}`, value])),
  };
}

/** The timers of one shard that are due. The index may lag behind, so each is read again in the table. */
async function dueIn(table: Table, shard: string, now: Temporal.Instant): Promise<Timer[]> {
  const untilNow = ['0', sortable(now.toString())] as const;
  const due: Timer[] = [];
  const ofShard = { index: 'timers', partition: ['timerShard', shard], sort: 'timerAt', between: untilNow, limit: perShard } as const;
  for (const key of await keysIn(table, ofShard)) {
    const row = await rowAt(table, key);
    const timers = row ? readable(Timer, row) : [];
    due.push(...timers.filter(({ fireAt }) => Date.parse(fireAt) <= now.epochMilliseconds));
  }
  return due;
}

const refused = 'ConditionalCheckFailed';

async function write(dynamo: DynamoDBDocumentClient, TableName: string, change: Change): Promise<Written> {
  try {
    await dynamo.send(new TransactWriteCommand({ TransactItems: writesOf(TableName, change) }));
    return 'written';
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    if (codes[position.entry] === refused) return 'repeated';
    // A conflict is another transaction on the same rows at the same moment: read again, as after a lost race.
    if (codes[position.head] === refused || codes.includes('TransactionConflict'))
      throw fault('WORK_ITEM_CHANGED_ELSEWHERE', { id: change.item.id }, error);
    throw error;
  }
}
