import { GetCommand, QueryCommand, type DynamoDBDocumentClient, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { Temporal } from '../../domain/time.ts';

export interface Table {
  readonly dynamo: DynamoDBDocumentClient;
  readonly TableName: string;
}
type Row = Record<string, unknown>;
type Bounds = readonly [from: string, to: string];

/** The row under a key, read consistently; undefined when there is none. */
export async function rowAt({ dynamo, TableName }: Table, Key: Record<string, string>): Promise<Row | undefined> {
  const { Item } = await dynamo.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return Item;
}

/** The rows of one partition of the table in the order of their sort keys, read consistently: all, those that begin with `prefix`, or those `between`. */
export function rowsUnder(
  table: Table,
  partition: string,
  { prefix, between }: { prefix?: string; between?: Bounds } = {},
): Promise<Row[]> {
  const chosen: SortCondition = prefix === undefined ? within(between) : ['begins_with(#s, :prefix)', { ':prefix': prefix }];
  return all(table, { ConsistentRead: true, ...keyedBy(['pk', partition], 'sk', chosen) });
}

interface OnIndex {
  readonly index: string;
  readonly partition: readonly [name: string, value: string];
  /** The attribute by which the index is in order. */
  readonly sort: string;
  readonly between?: Bounds;
  readonly newestFirst?: boolean;
  readonly limit?: number;
}

/** The keys of the rows that an index lists under one partition, the oldest first unless said otherwise. */
export async function keysIn(table: Table, { index, partition, sort, between, newestFirst = false, limit }: OnIndex) {
  const query = { IndexName: index, ScanIndexForward: !newestFirst, ...keyedBy(partition, sort, within(between)) };
  return (await all(table, query, limit)).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
}

/** The ids of the items or contacts among them. */
export async function idsIn(table: Table, on: OnIndex): Promise<string[]> {
  return (await keysIn(table, on)).map(({ pk }) => pk.replace(/^(ITEM|CONTACT)#/, ''));
}

type SortCondition = readonly [condition: string, values: Record<string, string>];
const within = (bounds: Bounds | undefined): SortCondition =>
  bounds ? ['#s BETWEEN :from AND :to', { ':from': bounds[0], ':to': bounds[1] }] : ['', {}];

function keyedBy([name, value]: readonly [string, string], sort: string, [condition, values]: SortCondition) {
  return {
    KeyConditionExpression: condition ? `#p = :p AND ${condition}` : '#p = :p',
    ExpressionAttributeNames: { '#p': name, ...(condition && { '#s': sort }) },
    ExpressionAttributeValues: { ':p': value, ...values },
  };
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
