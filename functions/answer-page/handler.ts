import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { pinTable } from '../../shared/adapters/dynamodb/pin-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { flowHandler } from '../../shared/lambda/flow-handler.ts';
import { answerPage } from './answer-page.ts';
import { environment } from './environment.ts';
import { PageStep } from './page-call.ts';

const { TABLE, PEPPER_SECRET } = environment;
const dynamo = dynamoClient();

export const handler = flowHandler({
  parameters: PageStep,
  handle: answerPage({
    items: workItemTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    pins: pinTable(dynamo, TABLE),
    secrets: pepperSecret(new SecretsManagerClient({}), PEPPER_SECRET),
    now: () => Temporal.Now.instant(),
  }),
});
