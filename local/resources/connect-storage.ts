import * as z from 'zod';
import { resource } from './resource.ts';

const Properties = z.strictObject({
  InstanceArn: z.string(),
  ResourceType: z.string(),
  StorageType: z.literal('S3'),
  S3Config: z.strictObject({
    BucketName: z.string(),
    BucketPrefix: z.string(),
    EncryptionConfig: z.strictObject({ EncryptionType: z.literal('KMS'), KeyId: z.string() }).optional(),
  }),
});

/** Where the instance stores recordings. */
export const connectStorage = resource(
  'AWS::Connect::InstanceStorageConfig',
  Properties,
  ({ name, properties }, { connect, buckets, keys }) => {
    const { InstanceArn: instanceArn, ResourceType: resourceType, S3Config } = properties;
    const { BucketName: bucket, BucketPrefix: prefix, EncryptionConfig } = S3Config;
    if (!buckets.has(bucket)) throw new Error(`${name} names no bucket ${bucket}`);
    if (EncryptionConfig && !keys.has(EncryptionConfig.KeyId)) throw new Error(`${name} names no key ${EncryptionConfig.KeyId}`);
    const keyArn = EncryptionConfig && { keyArn: EncryptionConfig.KeyId };
    const AssociationId = connect.addStorageConfig({ instanceArn, resourceType, bucket, prefix, ...keyArn });
    return { ref: `${instanceArn}|${AssociationId}|${resourceType}`, attributes: { AssociationId } };
  },
);
