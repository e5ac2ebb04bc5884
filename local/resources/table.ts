import { CreateTableCommand, UpdateTimeToLiveCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Index = z.strictObject({
  IndexName: z.string(),
  KeySchema,
  Projection: z.strictObject({ ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']), NonKeyAttributes: z.array(z.string()).optional() }),
});
const Properties = z.strictObject({
  TableName: z.string().optional(),
  KeySchema,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
  SSESpecification: inert,
  PointInTimeRecoverySpecification: inert,
  ContributorInsightsSpecification: inert,
  DeletionProtectionEnabled: inert,
  Tags: inert,
});

export const table = resource('AWS::DynamoDB::Table', Properties, async ({ name, properties }, { clients }) => {
  const { KeySchema, AttributeDefinitions, BillingMode, GlobalSecondaryIndexes, TimeToLiveSpecification } = properties;
  const TableName = properties.TableName ?? name;
  await clients.dynamodb.send(new CreateTableCommand({ TableName, KeySchema, AttributeDefinitions, BillingMode, GlobalSecondaryIndexes }));
  await waitUntilTableExists({ client: clients.dynamodb, maxWaitTime: 10, minDelay: 0.02, maxDelay: 0.1 }, { TableName });
  if (TimeToLiveSpecification) await clients.dynamodb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  return { ref: TableName, attributes: { Arn: arn('dynamodb', `table/${TableName}`) } };
});
