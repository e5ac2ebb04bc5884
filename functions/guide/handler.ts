import { S3Client } from '@aws-sdk/client-s3';
import { connectClient } from '../../shared/adapters/connect/client.ts';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { appointmentTable } from '../../shared/adapters/dynamodb/appointment-table.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { grantTable } from '../../shared/adapters/dynamodb/grant-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { recordingBucket } from '../../shared/adapters/s3/recording-bucket.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { flowHandler } from '../../shared/lambda/flow-handler.ts';
import { environment } from './environment.ts';
import { GuideStep, guideWorker } from './guide-worker.ts';

const { TABLE, CONNECT_INSTANCE, RECORDINGS_BUCKET } = environment;
const dynamo = dynamoClient();

export const handler = flowHandler({
  parameters: GuideStep,
  handle: guideWorker({
    items: workItemTable(dynamo, TABLE),
    appointments: appointmentTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    grants: grantTable(dynamo, TABLE),
    phones: connectPhoneSystem(connectClient(), { instance: CONNECT_INSTANCE }),
    recordings: recordingBucket(new S3Client({}), RECORDINGS_BUCKET),
    now: () => Temporal.Now.instant(),
  }),
});
