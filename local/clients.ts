import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Clients } from './deployment.ts';
import type { Emulators } from './emulators.ts';
import { region } from './place.ts';

/** Clients that go straight to the embedded services. A queue's address names the recorded way, so it is not followed. */
export function clientsOf({ dynamodb, queuesAndObjects }: Pick<Emulators, 'dynamodb' | 'queuesAndObjects'>): Clients {
  const common = { region, credentials: { accessKeyId: 'runtime', secretAccessKey: 'local' } };
  return {
    dynamodb: new DynamoDBClient({ ...common, endpoint: dynamodb }),
    sqs: new SQSClient({ ...common, endpoint: queuesAndObjects, useQueueUrlAsEndpoint: false }),
    s3: new S3Client({ ...common, endpoint: queuesAndObjects, forcePathStyle: true }),
  };
}

/** Options for clients of operators and tests, which take the recorded way like functions do. `who` is what the requests are recorded as. */
export function clientOptions(endpoints: Record<string, string>, variable: string, who = 'operator') {
  const endpoint = endpoints[variable];
  if (!endpoint) throw new Error(`No local service is at ${variable}`);
  return { region, endpoint, credentials: { accessKeyId: who, secretAccessKey: 'local' } };
}
