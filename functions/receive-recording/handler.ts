import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { TranscribeClient } from '@aws-sdk/client-transcribe';
import { connectClient } from '../../shared/adapters/connect/client.ts';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { closureTable } from '../../shared/adapters/dynamodb/closure-table.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { announcementBucket } from '../../shared/adapters/s3/announcement-bucket.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import { batchTranscriber } from '../../shared/adapters/transcribe/batch-transcriber.ts';
import { queueHandler } from '../../shared/lambda/queue-handler.ts';
import { environment } from './environment.ts';
import { receiveRecording, RecordingSaved } from './receive-recording.ts';

const { TABLE, CONNECT_INSTANCE, RECORDINGS_BUCKET, DATA_KEY, PEPPER_SECRET } = environment;
const dynamo = dynamoClient();

export const handler = queueHandler({
  message: RecordingSaved,
  handle: receiveRecording({
    contacts: contactTable(dynamo, TABLE),
    items: workItemTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    phones: connectPhoneSystem(connectClient(), { instance: CONNECT_INSTANCE }),
    secrets: pepperSecret(new SecretsManagerClient({}), PEPPER_SECRET),
    transcriber: batchTranscriber(new TranscribeClient({}), { bucket: RECORDINGS_BUCKET, key: DATA_KEY }),
    closures: closureTable(dynamo, TABLE),
    announcements: announcementBucket(new S3Client({}), RECORDINGS_BUCKET),
    bucket: RECORDINGS_BUCKET,
  }),
});
