import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tableIndexes } from '../../infra/constructs/table-indexes.ts';
import { dynamoServer } from '../../local/dynamodb/server.mjs';

export interface LocalTable {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  stop(): Promise<void>;
}

/** A DynamoDB on this machine with an empty table: keys and indexes are those that are deployed. */
export async function localTable(name = 'contracts'): Promise<LocalTable> {
  const server: Server = dynamoServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${addressOf(server).port}`;
  const dynamo = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  await dynamo.send(new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', ...deployedSchema() }));
  return {
    name,
    client: DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } }),
    async stop() {
      dynamo.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  return address;
}

type Schema = Pick<CreateTableCommandInput, 'KeySchema' | 'AttributeDefinitions' | 'GlobalSecondaryIndexes'>;

function deployedSchema(): Schema {
  const keys = (partition: string, sort: string): Schema['KeySchema'] => [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
  const names = new Set(['pk', 'sk', ...tableIndexes.flatMap(({ partition, sort }) => [partition, sort])]);
  return {
    KeySchema: keys('pk', 'sk'),
    AttributeDefinitions: [...names].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: tableIndexes.map(({ name, partition, sort }) => ({
      IndexName: name,
      KeySchema: keys(partition, sort),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
  };
}
