import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { connectClient } from '../../shared/adapters/connect/client.ts';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import { workQueue } from '../../shared/adapters/sqs/work-queue.ts';
import { queueHandler } from '../../shared/lambda/queue-handler.ts';
import { contactEnded } from './contact-ended.ts';
import { ContactEnded } from './contact-event.ts';
import { environment } from './environment.ts';

const { TABLE, CONNECT_INSTANCE, URGENT_QUEUE_URL, ROUTINE_QUEUE_URL, PEPPER_SECRET } = environment;
const dynamo = dynamoClient();
const sqs = new SQSClient({});

export const handler = queueHandler({
  message: ContactEnded,
  handle: contactEnded({
    contacts: contactTable(dynamo, TABLE),
    items: workItemTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    phones: connectPhoneSystem(connectClient(), { instance: CONNECT_INSTANCE }),
    secrets: pepperSecret(new SecretsManagerClient({}), PEPPER_SECRET),
    urgent: workQueue(sqs, URGENT_QUEUE_URL),
    routine: workQueue(sqs, ROUTINE_QUEUE_URL),
  }),
});
