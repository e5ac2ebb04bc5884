import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import type { Deployment } from '../deployment.ts';
import type { EmittedEvent } from '../event-bridge/event-bus.ts';
import { account } from '../place.ts';
import type { StoredObject } from './object-service.ts';

/** The event that S3 tells EventBridge of a new object, or undefined when its bucket does not tell. */
export async function objectCreated(deployment: Deployment, { bucket, key, reason }: StoredObject): Promise<EmittedEvent | undefined> {
  if (!deployment.buckets.get(bucket)?.tells) return undefined;
  const { ContentLength: size = 0, ETag = '' } = await deployment.clients.s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  return {
    source: 'aws.s3',
    'detail-type': 'Object Created',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key, size, etag: ETag.replaceAll('"', ''), sequencer: sequencer() },
      'request-id': randomUUID(),
      requester: account,
      'source-ip-address': '127.0.0.1',
      reason,
    },
  };
}

let count = 0;
/** Of two events of one key, the later has the greater one. */
function sequencer(): string {
  count += 1;
  return count.toString(16).toUpperCase().padStart(16, '0');
}
