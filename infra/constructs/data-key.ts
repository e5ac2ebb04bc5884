import { Aws, RemovalPolicy } from 'aws-cdk-lib/core';
import { AccountRootPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

const here = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
const seal = ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'];

/** The one key over everything that callers said, and over logs and alarms beside it. */
export class DataKey extends Key {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Nightdesk: calls, work items, recordings',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.allow([new ServicePrincipal('connect.amazonaws.com')], [...seal, 'kms:CreateGrant'], here);
    this.allow([new AccountRootPrincipal()], seal, connectsOwnRole);
    // No condition: an alarm that cannot be sealed would be lost without a word.
    this.allow([new ServicePrincipal('cloudwatch.amazonaws.com')], ['kms:Decrypt', 'kms:GenerateDataKey'], {});
    this.allow(
      [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
      [...seal, 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
      {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*` },
      },
    );
  }

  private allow(principals: (ServicePrincipal | AccountRootPrincipal)[], actions: string[], conditions: PolicyConditions) {
    this.addToResourcePolicy(new PolicyStatement({ principals, actions, resources: ['*'], conditions }));
  }
}
type PolicyConditions = Record<string, Record<string, string>>;

/** Connect stores recordings with its service-linked role, whose name ends in a suffix nobody chooses. */
const connectsOwnRole: PolicyConditions = {
  ArnLike: {
    'aws:PrincipalArn': `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*`,
  },
};
