import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership, StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

const closed = {
  enforceSSL: true,
  versioned: true,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
};
const tidy = { abortIncompleteMultipartUploadAfter: Duration.days(7), noncurrentVersionExpiration: Duration.days(30) };

/**
 * Recordings, transcripts and announcements, with a log of who read them. Nothing expires by itself: how long a record is kept is the practice's law.
 * No object lock: Connect cannot store in a bucket that has it.
 */
export class RecordingsBucket extends Bucket {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    const accessLogs = new Bucket(scope, 'AccessLogs', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ ...tidy, expiration: Duration.days(400) }],
    });
    super(scope, id, {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'recordings/',
      lifecycleRules: [{ ...tidy, transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) }] }],
    });
    const bucket = this.node.defaultChild as CfnBucket;
    bucket.overrideLogicalId(id);
    // The same setting on the L2 bucket would add a custom resource.
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }

  /**
   * This instance may play the announcements of practices to callers; it gets nothing else of the bucket but the names of what is in it, which
   * are ids. Source: https://docs.aws.amazon.com/connect/latest/adminguide/setup-prompts-s3.html.
   */
  letPlayAnnouncements(instanceArn: string): void {
    const principals = [new ServicePrincipal('connect.amazonaws.com')];
    const conditions = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': instanceArn } };
    const may = (action: string, resource: string) =>
      this.addToResourcePolicy(new PolicyStatement({ principals, actions: [action], resources: [resource], conditions }));
    may('s3:GetObject', this.arnForObjects('announcements/*'));
    may('s3:ListBucket', this.bucketArn);
  }
}
