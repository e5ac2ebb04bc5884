import { connectClient } from '../../shared/adapters/connect/client.ts';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { queueHandler } from '../../shared/lambda/queue-handler.ts';
import { environment } from './environment.ts';
import { Routable, routeWorkItem } from './route-work-item.ts';

const { TABLE, CONNECT_INSTANCE, TASK_FLOW, PAGE_FLOW, ASSISTANT_QUEUES } = environment;
const dynamo = dynamoClient();

export const handler = queueHandler({
  message: Routable,
  handle: routeWorkItem({
    items: workItemTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    phones: connectPhoneSystem(connectClient(), { instance: CONNECT_INSTANCE, taskFlow: TASK_FLOW, pageFlow: PAGE_FLOW }),
    assistantQueues: ASSISTANT_QUEUES,
    now: () => Temporal.Now.instant(),
  }),
});
