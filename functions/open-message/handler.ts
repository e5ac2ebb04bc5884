import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { flowHandler } from '../../shared/lambda/flow-handler.ts';
import { environment } from './environment.ts';
import { MessageOpened, openMessage } from './open-message.ts';

const { TABLE } = environment;
const dynamo = dynamoClient();

export const handler = flowHandler({
  parameters: MessageOpened,
  handle: openMessage({
    contacts: contactTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    now: () => Temporal.Now.instant(),
  }),
});
