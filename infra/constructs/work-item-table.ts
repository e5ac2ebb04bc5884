import { RemovalPolicy } from 'aws-cdk-lib/core';
import { AttributeType, BillingMode, type CfnTable, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableIndexes } from './table-indexes.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

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
    // Keys only: a sweep re-reads each row before it acts.
    for (const { name, partition, sort } of tableIndexes) {
      const keys = { partitionKey: text(partition), sortKey: text(sort) };
      this.addGlobalSecondaryIndex({ indexName: name, ...keys, projectionType: ProjectionType.KEYS_ONLY });
    }
  }
}
