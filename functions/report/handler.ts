import { SESv2Client } from '@aws-sdk/client-sesv2';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { sesMailer } from '../../shared/adapters/ses/ses-mailer.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { scheduleHandler } from '../../shared/lambda/schedule-handler.ts';
import { environment } from './environment.ts';
import { sendReports } from './send-reports.ts';

const { TABLE, SENDER, CONFIGURATION_SET } = environment;
const dynamo = dynamoClient();

export const handler = scheduleHandler(
  sendReports({
    items: workItemTable(dynamo, TABLE),
    contacts: contactTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    mailer: sesMailer(new SESv2Client({}), { sender: SENDER, configurationSet: CONFIGURATION_SET }),
    now: () => Temporal.Now.instant(),
  }),
);
