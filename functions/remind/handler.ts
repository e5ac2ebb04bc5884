import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { connectClient } from '../../shared/adapters/connect/client.ts';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { appointmentTable } from '../../shared/adapters/dynamodb/appointment-table.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { sesMailer } from '../../shared/adapters/ses/ses-mailer.ts';
import { workQueue } from '../../shared/adapters/sqs/work-queue.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { scheduleHandler } from '../../shared/lambda/schedule-handler.ts';
import { environment } from './environment.ts';
import { remind } from './remind.ts';

const { TABLE, CONNECT_INSTANCE, REMINDER_FLOW, SENDER, CONFIGURATION_SET, ROUTINE_QUEUE_URL } = environment;
const dynamo = dynamoClient();

export const handler = scheduleHandler(
  remind({
    items: workItemTable(dynamo, TABLE),
    appointments: appointmentTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    phones: connectPhoneSystem(connectClient(), { instance: CONNECT_INSTANCE, reminderFlow: REMINDER_FLOW }),
    mailer: sesMailer(new SESv2Client({}), { sender: SENDER, configurationSet: CONFIGURATION_SET }),
    toRoute: workQueue(new SQSClient({}), ROUTINE_QUEUE_URL),
    now: () => Temporal.Now.instant(),
  }),
);
