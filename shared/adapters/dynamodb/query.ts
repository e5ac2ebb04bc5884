import { QueryCommand, type DynamoDBDocumentClient, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { Temporal } from '../../domain/time.ts';

export interface Table {
  readonly dynamo: DynamoDBDocumentClient;
  readonly TableName: string;
}
type Row = Record<string, unknown>;

interface OnIndex {
  readonly index: string;
  readonly partition: readonly [name: string, value: string];
  readonly until?: readonly [name: string, value: string];
  readonly limit?: number;
}

/** Rows of one partition (of the table whose sort key begins with `prefix`, or of an index up to a value), oldest first. */
export async function rowsOf(table: Table, partition: string, prefix?: string, on?: OnIndex): Promise<Row[]> {
  const [name, value] = on?.partition ?? ['pk', partition];
  const [sort, bound] = on?.until ?? ['sk', prefix];
  return all(
    table,
    {
      IndexName: on?.index,
      ConsistentRead: on === undefined,
      KeyConditionExpression: `#p = :p AND ${on ? '#s <= :s' : 'begins_with(#s, :s)'}`,
      ExpressionAttributeNames: { '#p': name, '#s': sort },
      ExpressionAttributeValues: { ':p': value, ':s': bound },
    },
    on?.limit,
  );
}

interface IdsQuery {
  readonly index: string;
  readonly partition: readonly [name: string, value: string];
  readonly sort: string;
  readonly between?: readonly [string, string];
  readonly newestFirst?: boolean;
}

/** The ids of the items that an index lists under one partition. */
export async function idsIn(table: Table, { index, partition, sort, between, newestFirst = false }: IdsQuery): Promise<string[]> {
  const rows = await all(table, {
    IndexName: index,
    ScanIndexForward: !newestFirst,
    KeyConditionExpression: between ? '#p = :p AND #s BETWEEN :from AND :to' : '#p = :p',
    ExpressionAttributeNames: { '#p': partition[0], ...(between && { '#s': sort }) },
    ExpressionAttributeValues: { ':p': partition[1], ...(between && { ':from': between[0], ':to': between[1] }) },
  });
  return rows.map(({ pk }) => String(pk).replace(/^(ITEM|CONTACT)#/, ''));
}

async function all({ dynamo, TableName }: Table, query: Omit<QueryCommandInput, 'TableName'>, limit = Infinity): Promise<Row[]> {
  const rows: Row[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await dynamo.send(
      new QueryCommand({ TableName, ...query, ExclusiveStartKey, Limit: Number.isFinite(limit) ? limit - rows.length : undefined }),
    );
    rows.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && rows.length < limit);
  return rows;
}

/** The UTC dates (yyyy-mm-dd) that [from, to) touches. */
export function datesBetween(from: Temporal.Instant, to: Temporal.Instant): string[] {
  const last = to.toString().slice(0, 10);
  const dates: string[] = [];
  for (let moment = from; moment.toString().slice(0, 10) <= last; moment = moment.add({ hours: 24 }))
    dates.push(moment.toString().slice(0, 10));
  return dates;
}

/** An instant as a key sorts it: all of one length, where `…:00Z` and `…:00.5Z` would stand the wrong way round. */
export const sortable = (at: string): string => Temporal.Instant.from(at).toString({ smallestUnit: 'millisecond' });

/**
 * What stands before every instant from this second on, and after every earlier one, however they are written (`…:00Z`, `…:00.5Z`): for
 * attributes that are kept as they were given. Bounds of periods are whole seconds.
 */
export const secondOf = (at: Temporal.Instant): string => `${at.toString({ smallestUnit: 'second' }).slice(0, -1)}.`;
