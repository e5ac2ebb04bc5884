import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { flowHandler } from '../../shared/lambda/flow-handler.ts';
import { answerCall, ChosenLanguage } from './answer-call.ts';
import { environment } from './environment.ts';

const { TABLE, ASSISTANT_QUEUES } = environment;
const dynamo = dynamoClient();

export const handler = flowHandler({
  parameters: ChosenLanguage,
  handle: answerCall({
    contacts: contactTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    queues: ASSISTANT_QUEUES,
    now: () => Temporal.Now.instant(),
  }),
});
