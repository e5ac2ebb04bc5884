import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { recordingBucket } from '../../shared/adapters/s3/recording-bucket.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { RecordingStore } from '../../shared/ports/recording-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { clientOptions, type Place } from '../commands/place.ts';
import type { LocalRuntime } from '../runtime.ts';

/** What is written down, read as the operator: the same adapters that the functions use. */
export interface Records {
  readonly items: WorkItemStore;
  readonly contacts: ContactStore;
  readonly recordings: Pick<RecordingStore, 'audioLink'>;
}

export function recordsOf(runtime: LocalRuntime, place: Place): Records {
  const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient(clientOptions(place, 'AWS_ENDPOINT_URL_DYNAMODB')));
  const bucket = runtime.functionFor('guide').settings.environment['RECORDINGS_BUCKET'] ?? '';
  return {
    items: workItemTable(dynamo, place.table),
    contacts: contactTable(dynamo, place.table),
    recordings: recordingBucket(new S3Client(clientOptions(place, 'AWS_ENDPOINT_URL_S3')), bucket),
  };
}
