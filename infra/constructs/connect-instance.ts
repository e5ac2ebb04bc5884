import { RemovalPolicy } from 'aws-cdk-lib/core';
import { CfnInstance, CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

interface ConnectInstanceProps {
  readonly settings: Settings;
  readonly key: IKey;
  readonly recordings: IBucket;
}

/** The Connect instance, new or existing, storing its recordings in our bucket under our key. */
export class ConnectInstance extends Construct {
  readonly arn: string;
  readonly id: string;

  constructor(scope: Construct, id: string, { settings, key, recordings }: ConnectInstanceProps) {
    super(scope, id);
    const existing = settings.connectInstanceArn;
    const made = existing ? undefined : newInstance(scope, settings, key);
    this.arn = made?.attrArn ?? existing ?? '';
    this.id = made?.attrId ?? existing?.split('/')[1] ?? '';
    new CfnInstanceStorageConfig(scope, 'CallRecordings', {
      instanceArn: this.arn,
      resourceType: 'CALL_RECORDINGS',
      storageType: 'S3',
      s3Config: {
        bucketName: recordings.bucketName,
        bucketPrefix: 'recordings',
        encryptionConfig: { encryptionType: 'KMS', keyId: key.keyArn },
      },
    });
  }
}

/** Deleting an instance deletes its numbers and users, so it is kept. */
function newInstance(scope: Construct, { identity, alias }: Settings, key: IKey): CfnInstance {
  const instance = new CfnInstance(scope, 'Instance', {
    identityManagementType: identity === 'saml' ? 'SAML' : 'CONNECT_MANAGED',
    instanceAlias: alias,
    attributes: {
      inboundCalls: true,
      outboundCalls: true,
      contactflowLogs: true,
      autoResolveBestVoices: true,
      useCustomTtsVoices: false,
      earlyMedia: true,
    },
  });
  instance.applyRemovalPolicy(RemovalPolicy.RETAIN);
  // Connect would make this log itself on the first call, in plain sight and for ever.
  const log = new LogGroup(scope, 'FlowLog', {
    logGroupName: `/aws/connect/${alias}`,
    encryptionKey: key,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  instance.node.addDependency(log);
  return instance;
}
