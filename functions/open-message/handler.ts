import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { flowHandler } from '../../shared/lambda/flow-handler.ts';
import { environment } from './environment.ts';
import { MessageStep } from './message-step.ts';
import { openMessage } from './open-message.ts';

const { TABLE, PEPPER_SECRET } = environment;
const dynamo = dynamoClient();

export const handler = flowHandler({
  parameters: MessageStep,
  handle: openMessage({
    contacts: contactTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    items: workItemTable(dynamo, TABLE),
    secrets: pepperSecret(new SecretsManagerClient({}), PEPPER_SECRET),
    now: () => Temporal.Now.instant(),
  }),
});
