import { RemovalPolicy } from 'aws-cdk-lib/core';
import { AttributeType, BillingMode, type CfnTable, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Sparse indexes: a row is in one while it carries both attributes. Keys only: a sweep re-reads each row before it acts. */
const indexes = [
  { indexName: 'open', partitionKey: text('openPractice'), sortKey: text('due') },
  { indexName: 'timers', partitionKey: text('timerShard'), sortKey: text('timerAt') },
  { indexName: 'caller', partitionKey: text('callerKey'), sortKey: text('receivedAt') },
  { indexName: 'day', partitionKey: text('dayKey'), sortKey: text('receivedAt') },
];

/** The one table. It outlives the stack, and deleting it takes two deliberate steps. */
export class WorkItemTable extends Table {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      timeToLiveAttribute: 'expires',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    (this.node.defaultChild as CfnTable).overrideLogicalId(id);
    for (const index of indexes) this.addGlobalSecondaryIndex({ ...index, projectionType: ProjectionType.KEYS_ONLY });
  }
}
