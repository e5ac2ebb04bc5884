import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { appointmentTable } from '../../shared/adapters/dynamodb/appointment-table.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { contactTable } from '../../shared/adapters/dynamodb/contact-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { flowHandler } from '../../shared/lambda/flow-handler.ts';
import { appointmentLine } from './appointment-line.ts';
import { AppointmentStep } from './call.ts';
import { environment } from './environment.ts';

const { TABLE, PEPPER_SECRET } = environment;
const dynamo = dynamoClient();

export const handler = flowHandler({
  parameters: AppointmentStep,
  handle: appointmentLine({
    appointments: appointmentTable(dynamo, TABLE),
    contacts: contactTable(dynamo, TABLE),
    practices: practiceTable(dynamo, TABLE),
    secrets: pepperSecret(new SecretsManagerClient({}), PEPPER_SECRET),
    now: () => Temporal.Now.instant(),
  }),
});
