import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { shardOf, sweepOf, timersAfter, type Timer } from '../../domain/work-item/timer.ts';
import { isOpen, type WorkItem } from '../../domain/work-item/work-item.ts';
import type { Change } from '../../ports/work-item-store.ts';
import { keys } from './keys.ts';
import { sortable } from './query.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** Where the head and the history row stand in the transaction: its reasons for refusing come back in this order. */
export const position = { head: 0, entry: 1 } as const;

/** The rows that one change writes, in one transaction. */
export function writesOf(TableName: string, change: Change): Writes {
  const { item, words, set = [], clear = [], settles, page } = change;
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  const replaces = { ConditionExpression: 'version = :replaces', ExpressionAttributeValues: { ':replaces': item.version - 1 } };
  return [
    { Put: { TableName, Item: headRow({ ...item, timers: timersAfter(change) }), ...(item.version === 1 ? isNew : replaces) } },
    { Put: { TableName, Item: historyRow(change), ...isNew } },
    ...(words ? [{ Put: { TableName, Item: { ...keys.words(item.id), ...words } } }] : []),
    ...set.map((timer) => ({ Put: { TableName, Item: timerRow(timer) } })),
    ...clear
      .filter((kind) => !set.some((timer) => timer.kind === kind))
      .map((kind) => ({ Delete: { TableName, Key: keys.timer(item.id, kind) } })),
    ...(settles ? [settle(TableName, settles.contactId, item.id)] : []),
    ...(page ? [{ Put: { TableName, Item: { ...keys.page(page.itemId, page.n), ...page }, ...isNew } }] : []),
  ];
}

/** The head with its index attributes: only open items are in the index of open work. */
function headRow(item: WorkItem) {
  return {
    ...keys.head(item.id),
    ...item,
    openPractice: isOpen(item) ? item.practiceId : undefined,
    dayKey: `${item.practiceId}#${item.day}`,
  };
}

/** The row of a closing is in the index of days, so that a report finds what was closed in its period, however old the item. What comes to a closed item later, such as its words, closes nothing. */
function historyRow({ item, entry }: Change) {
  const closing = entry.state === 'closed' &&
    entry.what === 'touch' && { dayKey: closedOn(item.practiceId, entry.at), receivedAt: entry.at };
  return { ...keys.history(item.id, entry.at, entry.cause), ...entry, ...closing };
}

/** Partition of the index of days (UTC) under which closings are found. */
export const closedOn = (practiceId: string, at: string): string => `CLOSED#${practiceId}#${at.slice(0, 10)}`;

function timerRow(timer: Timer) {
  const shard = `${sweepOf(timer.kind)}#${shardOf(timer.itemId)}`;
  return { ...keys.timer(timer.itemId, timer.kind), ...timer, timerShard: shard, timerAt: sortable(timer.fireAt) };
}

/** A contact that had only a reason gains the item (a recording may come late); one that names another item keeps it. */
function settle(TableName: string, contactId: string, itemId: string): Writes[number] {
  return {
    Update: {
      TableName,
      Key: keys.contact(contactId),
      UpdateExpression: 'SET workItemId = :item REMOVE reason',
      ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(workItemId) OR workItemId = :item)',
      ExpressionAttributeValues: { ':item': itemId },
    },
  };
}
