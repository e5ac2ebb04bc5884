import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { flowHandler } from '../../shared/lambda/flow-handler.ts';
import { answerCall } from './answer-call.ts';
import { CallStep } from './call-step.ts';
import { environment } from './environment.ts';

const { TABLE, ASSISTANT_QUEUES, PEPPER_SECRET, RECORDINGS_BUCKET } = environment;
const dynamo = dynamoClient();

export const handler = flowHandler({
  parameters: CallStep,
  handle: answerCall({
    contacts: contactTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    items: workItemTable(dynamo, TABLE),
    secrets: pepperSecret(new SecretsManagerClient({}), PEPPER_SECRET),
    queues: ASSISTANT_QUEUES,
    bucket: RECORDINGS_BUCKET,
    now: () => Temporal.Now.instant(),
  }),
});
