import { SQSClient } from '@aws-sdk/client-sqs';
import { connectClient } from '../../shared/adapters/connect/client.ts';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { workQueue } from '../../shared/adapters/sqs/work-queue.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { scheduleHandler } from '../../shared/lambda/schedule-handler.ts';
import { countDifference } from '../../shared/metrics.ts';
import { environment } from './environment.ts';
import { reconcile } from './reconcile.ts';

const { TABLE, CONNECT_INSTANCE, CONTACT_EVENTS_QUEUE_URL } = environment;
const dynamo = dynamoClient();

export const handler = scheduleHandler(
  reconcile({
    items: workItemTable(dynamo, TABLE),
    contacts: contactTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    phones: connectPhoneSystem(connectClient(), { instance: CONNECT_INSTANCE }),
    toOwn: workQueue(new SQSClient({}), CONTACT_EVENTS_QUEUE_URL),
    count: countDifference,
    now: () => Temporal.Now.instant(),
  }),
);
