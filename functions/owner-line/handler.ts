import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { closureTable } from '../../shared/adapters/dynamodb/closure-table.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { ownerCallTable } from '../../shared/adapters/dynamodb/owner-call-table.ts';
import { pinTable } from '../../shared/adapters/dynamodb/pin-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { flowHandler } from '../../shared/lambda/flow-handler.ts';
import { environment } from './environment.ts';
import { ownerLine } from './owner-line.ts';
import { OwnerStep } from './owner-step.ts';

const { TABLE, PEPPER_SECRET } = environment;
const dynamo = dynamoClient();

export const handler = flowHandler({
  parameters: OwnerStep,
  handle: ownerLine({
    calls: ownerCallTable(dynamo, TABLE),
    closures: closureTable(dynamo, TABLE),
    contacts: contactTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    pins: pinTable(dynamo, TABLE),
    secrets: pepperSecret(new SecretsManagerClient({}), PEPPER_SECRET),
    now: () => Temporal.Now.instant(),
  }),
});
