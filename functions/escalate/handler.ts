import { SQSClient } from '@aws-sdk/client-sqs';
import { connectClient } from '../../shared/adapters/connect/client.ts';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { workQueue } from '../../shared/adapters/sqs/work-queue.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { scheduleHandler } from '../../shared/lambda/schedule-handler.ts';
import { countSafetyEvent } from '../../shared/metrics.ts';
import { environment } from './environment.ts';
import { escalate } from './escalate.ts';

const { TABLE, CONNECT_INSTANCE, PAGE_FLOW, TRANSCRIPTS_QUEUE_URL } = environment;
const dynamo = dynamoClient();

export const handler = scheduleHandler(
  escalate({
    items: workItemTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    phones: connectPhoneSystem(connectClient(), { instance: CONNECT_INSTANCE, pageFlow: PAGE_FLOW }),
    countSafetyEvent,
    toClassify: workQueue(new SQSClient({}), TRANSCRIPTS_QUEUE_URL),
    now: () => Temporal.Now.instant(),
  }),
);
