import { ConnectClient } from '@aws-sdk/client-connect';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { TranscribeClient } from '@aws-sdk/client-transcribe';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import { batchTranscriber } from '../../shared/adapters/transcribe/batch-transcriber.ts';
import { queueHandler } from '../../shared/lambda/queue-handler.ts';
import { environment } from './environment.ts';
import { receiveRecording, RecordingSaved } from './receive-recording.ts';

const dynamo = dynamoClient();

export const handler = queueHandler({
  message: RecordingSaved,
  handle: receiveRecording({
    contacts: contactTable(dynamo, environment.TABLE),
    items: workItemTable(dynamo, environment.TABLE),
    practices: practiceTable(dynamo, environment.TABLE),
    phones: connectPhoneSystem(new ConnectClient({}), { instance: environment.CONNECT_INSTANCE }),
    secrets: pepperSecret(new SecretsManagerClient({}), environment.PEPPER_SECRET),
    transcriber: batchTranscriber(new TranscribeClient({}), { bucket: environment.RECORDINGS_BUCKET, key: environment.DATA_KEY }),
    bucket: environment.RECORDINGS_BUCKET,
  }),
});
