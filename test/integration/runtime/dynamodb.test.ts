import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientsOf } from '../../../local/clients.ts';
import { LocalServices } from '../../../local/emulators.ts';

const TableName = 'accounts';
const key = (id: string) => ({ pk: { S: id } });
const balance = (amount: number) => ({ N: String(amount) });
const services = new LocalServices();
let dynamodb: DynamoDBClient;

beforeAll(async () => {
  const emulators = await services.open((error) => {
    throw error;
  });
  dynamodb = clientsOf(emulators).dynamodb;
  await dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'owner', AttributeType: 'S' },
      ],
      GlobalSecondaryIndexes: [
        { IndexName: 'owner', KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }], Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
    }),
  );
});
afterAll(async () => {
  dynamodb.destroy();
  await services.stop();
});

async function open(id: string, amount: number) {
  await dynamodb.send(new PutItemCommand({ TableName, Item: { ...key(id), amount: balance(amount) } }));
}
async function amountOf(id: string): Promise<number> {
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName, Key: key(id), ConsistentRead: true }));
  return Number(Item?.['amount']?.N);
}
function transfer(from: string, to: string, amount: number) {
  const move = (id: string, by: number, condition?: string) => ({
    Update: {
      TableName,
      Key: key(id),
      UpdateExpression: 'SET amount = amount + :by',
      ExpressionAttributeValues: { ':by': balance(by), ...(condition && { ':least': balance(amount) }) },
      ...(condition && { ConditionExpression: condition }),
    },
  });
  return new TransactWriteItemsCommand({ TransactItems: [move(from, -amount, 'amount >= :least'), move(to, amount)] });
}
async function failureOf(command: TransactWriteItemsCommand): Promise<TransactionCanceledException> {
  const failure: unknown = await dynamodb.send(command).catch((error: unknown) => error);
  if (!(failure instanceof TransactionCanceledException)) throw new Error(`Expected a cancelled transaction, got ${String(failure)}`);
  return failure;
}

describe('a transaction', () => {
  test('keeps the sum when many transfers go both ways at once', async () => {
    await open('a', 100);
    await open('b', 100);
    const both = Array.from({ length: 40 }, (_, i) => (i % 2 ? transfer('a', 'b', 3) : transfer('b', 'a', 2)));
    await Promise.all(both.map((command) => dynamodb.send(command)));
    expect(await amountOf('a')).toBe(80);
    expect(await amountOf('b')).toBe(120);
  });

  test('writes nothing when one part may not, and says which and what is there', async () => {
    await open('poor', 1);
    await open('rich', 10);
    const { TransactItems } = transfer('poor', 'rich', 5).input;
    const [take, give] = TransactItems ?? [];
    const asked = { Update: { ...take?.Update, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } };
    const failure = await failureOf(new TransactWriteItemsCommand({ TransactItems: [give ?? {}, asked as typeof take & object] }));
    expect(failure.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
    expect(failure.CancellationReasons?.[1]?.Item).toEqual({ ...key('poor'), amount: balance(1) });
    expect(await amountOf('rich')).toBe(10);
  });

  test('checks a condition on an item that it does not change', async () => {
    const check = { ConditionCheck: { TableName, Key: key('nobody'), ConditionExpression: 'attribute_exists(pk)' } };
    const put = { Put: { TableName, Item: { ...key('never'), amount: balance(1) } } };
    const failure = await failureOf(new TransactWriteItemsCommand({ TransactItems: [put, check] }));
    expect(failure.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
    expect(await amountOf('never')).toBeNaN();
  });

  test('happens once for one token, and refuses the token for another request', async () => {
    await open('c', 50);
    await open('d', 0);
    const once = { ...transfer('c', 'd', 10).input, ClientRequestToken: 'a-token' };
    await dynamodb.send(new TransactWriteItemsCommand(once));
    await dynamodb.send(new TransactWriteItemsCommand(once));
    expect(await amountOf('d')).toBe(10);
    const other = { ...transfer('c', 'd', 11).input, ClientRequestToken: 'a-token' };
    await expect(dynamodb.send(new TransactWriteItemsCommand(other))).rejects.toThrow(/same client token/);
  });

  test('refuses two operations on one item', async () => {
    await expect(dynamodb.send(transfer('a', 'a', 1))).rejects.toThrow(/multiple operations on one item/);
  });

  test('keeps indexes true', async () => {
    const put = (owner: string) => ({ Put: { TableName, Item: { ...key('owned'), owner: { S: owner } } } });
    const owned = async (owner: string) =>
      (
        await dynamodb.send(
          new QueryCommand({
            TableName,
            IndexName: 'owner',
            KeyConditionExpression: '#o = :o',
            ExpressionAttributeNames: { '#o': 'owner' },
            ExpressionAttributeValues: { ':o': { S: owner } },
          }),
        )
      ).Count;
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [put('first')] }));
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [put('second')] }));
    expect([await owned('first'), await owned('second')]).toEqual([0, 1]);
  });

  test('reads several items together', async () => {
    await open('e', 7);
    const Get = (id: string) => ({ Get: { TableName, Key: key(id) } });
    const { Responses } = await dynamodb.send(new TransactGetItemsCommand({ TransactItems: [Get('e'), Get('nobody')] }));
    expect(Responses?.map(({ Item }) => Item?.['amount']?.N)).toEqual(['7', undefined]);
  });
});

test('one of many racing creators wins, and the others are told what is there', async () => {
  const create = (i: number) =>
    dynamodb.send(
      new PutItemCommand({
        TableName,
        Item: { ...key('raced'), amount: balance(i) },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => create(i)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [loser] = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(loser?.reason).toBeInstanceOf(ConditionalCheckFailedException);
  expect(loser?.reason.Item.amount.N).toBe(String(await amountOf('raced')));
});

test('remembers the attribute of expiry', async () => {
  const TimeToLiveSpecification = { AttributeName: 'expires', Enabled: true };
  await dynamodb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  const { TimeToLiveDescription } = await dynamodb.send(new DescribeTimeToLiveCommand({ TableName }));
  expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' });
});
