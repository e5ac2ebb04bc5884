import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { LocalServices } from '../../../local/emulators.ts';
import type { LocalRuntime } from '../../../local/runtime.ts';
import { functionWith } from '../../support/hand-written-assembly.ts';
import { smallRuntime } from '../../support/local-runtime.ts';

/** Writes first `a`, then `b` and `c` in one transaction. */
const source = `
  import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
  const dynamodb = new DynamoDBClient({});
  const TableName = process.env.TABLE;
  const item = (run, name) => ({ pk: { S: run + name } });
  export const handler = async ({ run }) => {
    await dynamodb.send(new PutItemCommand({ TableName, Item: item(run, 'a') }));
    const TransactItems = ['b', 'c'].map((name) => ({ Put: { TableName, Item: item(run, name) } }));
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems }));
    return 'done';
  };`;
let runtime: LocalRuntime;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  });
  runtime = await smallRuntime({
    code: { writer: outputFiles[0]?.text ?? '' },
    stacks: {
      Small: {
        Table: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            BillingMode: 'PAY_PER_REQUEST',
            KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
            AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          },
        },
        ...functionWith('Writer', 'writer', { Environment: { Variables: { TABLE: { Ref: 'Table' } } }, Timeout: 10 }),
      },
    },
  });
});
afterAll(() => runtime.stop());
beforeEach(() => {
  runtime.parts.strikes.clear();
  runtime.parts.requests.requests.length = 0;
});

const functionName = 'Small-Writer';
const write = (run: string) => runtime.functionFor('writer').invoke({ run });
async function written(run: string): Promise<string> {
  const { dynamodb } = runtime.deployment.clients;
  const there = await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      const { Item } = await dynamodb.send(new GetItemCommand({ TableName: 'Small-Table', Key: { pk: { S: run + name } } }));
      return Item ? name : '';
    }),
  );
  return there.join('');
}

describe('a fault', () => {
  const cases: [number, 'before' | 'after', string][] = [
    [1, 'before', ''],
    [1, 'after', 'a'],
    [2, 'before', 'a'],
    [2, 'after', 'abc'],
  ];
  test.each(cases)('kills the function at its request %i, %s it is carried out', async (nth, when, left) => {
    const run = `${nth}${when}`;
    runtime.parts.strikes.add({ functionName, nth, when });
    expect((await write(run)).error).toEqual({ errorType: 'Runtime.ExitError', errorMessage: 'exit SIGKILL' });
    expect(await written(run)).toBe(left);
    expect(await write(run)).toEqual({ result: 'done' });
    expect(await written(run)).toBe('abc');
  });

  test.each(cases)('cuts the function off at its request %i, %s it is carried out: nothing more of it arrives', async (nth, when, left) => {
    const run = `cut-${nth}${when}`;
    runtime.parts.strikes.add({ functionName, nth, when, how: 'cut-off' });
    expect((await write(run)).error).toEqual({ errorType: 'Runtime.ExitError', errorMessage: 'cut off' });
    expect(await written(run)).toBe(left);
    expect(runtime.parts.requests.requests).toHaveLength(nth);
    expect(await write(run)).toEqual({ result: 'done' });
    expect(await written(run)).toBe('abc');
  });

  test('can wait for an action', async () => {
    runtime.parts.strikes.add({ functionName, nth: 2, when: 'before', action: 'dynamodb:PutItem' });
    await write('action');
    expect(await written('action')).toBe('a');
    expect(runtime.parts.strikes.struck.at(-1)?.actions).toEqual(['dynamodb:PutItem']);
  });

  test('of another function leaves this one alone', async () => {
    runtime.parts.strikes.add({ functionName: 'Small-Other', nth: 1, when: 'before' });
    expect(await write('alone')).toEqual({ result: 'done' });
    expect(runtime.parts.strikes.waiting()).toBe(1);
  });
});

test('what a function did is recorded in the words of IAM, a transaction as its parts', async () => {
  await write('recorded');
  expect(runtime.parts.requests.actionsOf(functionName)).toEqual(new Set(['dynamodb:PutItem']));
  expect(runtime.parts.requests.requests).toHaveLength(2);
});

test('invocations side by side run in processes of their own', async () => {
  const outcomes = await Promise.all(['x', 'y', 'z'].map(write));
  expect(outcomes).toEqual([{ result: 'done' }, { result: 'done' }, { result: 'done' }]);
});

test('a fault inside the embedded services is told, and nothing waits for them in silence', async () => {
  const told = new Promise<Error>((hear) => void new LocalServices().open(hear).then(({ pid }) => process.kill(pid, 'SIGKILL')));
  expect((await told).message).toBe('The local services stopped');
});
