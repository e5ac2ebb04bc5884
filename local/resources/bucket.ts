import { CreateBucketCommand } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { account } from '../place.ts';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  BucketName: z.string().optional(),
  NotificationConfiguration: z
    .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.boolean().default(true) }) })
    .optional(),
  BucketEncryption: inert,
  LifecycleConfiguration: inert,
  LoggingConfiguration: inert,
  OwnershipControls: inert,
  PublicAccessBlockConfiguration: inert,
  VersioningConfiguration: inert,
  AccessControl: inert,
  Tags: inert,
});

export const bucket = resource('AWS::S3::Bucket', Properties, async ({ name, properties }, { clients, buckets }) => {
  const Bucket = properties.BucketName ?? `${name}-${account}`.toLowerCase();
  await clients.s3.send(new CreateBucketCommand({ Bucket }));
  const Arn = `arn:aws:s3:::${Bucket}`;
  const tells = properties.NotificationConfiguration?.EventBridgeConfiguration.EventBridgeEnabled ?? false;
  buckets.set(Bucket, { name: Bucket, arn: Arn, tells });
  const host = `${Bucket}.s3.us-east-1.amazonaws.com`;
  return { ref: Bucket, attributes: { Arn, DomainName: host, RegionalDomainName: host } };
});
