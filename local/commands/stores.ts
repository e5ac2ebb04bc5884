import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { appointmentTable } from '../../shared/adapters/dynamodb/appointment-table.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { grantTable } from '../../shared/adapters/dynamodb/grant-table.ts';
import { pinTable } from '../../shared/adapters/dynamodb/pin-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { workItemTable } from '../../shared/adapters/dynamodb/work-item-table.ts';
import { pepperSecret } from '../../shared/adapters/secrets/pepper-secret.ts';
import type { AppointmentStore } from '../../shared/ports/appointment-store.ts';
import type { GrantStore } from '../../shared/ports/grant-store.ts';
import type { PinStore } from '../../shared/ports/pin-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { clientOptions, type Place } from './place.ts';

const documents = (place: Place) => dynamoClient(clientOptions(place, 'AWS_ENDPOINT_URL_DYNAMODB'));

export const practicesOf = (place: Place): PracticeStore => practiceTable(documents(place), place.table);
export const grantsOf = (place: Place): GrantStore => grantTable(documents(place), place.table);
export const pinsOf = (place: Place): PinStore => pinTable(documents(place), place.table);
export const secretsOf = (place: Place): SecretStore =>
  pepperSecret(new SecretsManagerClient(clientOptions(place, 'AWS_ENDPOINT_URL_SECRETS_MANAGER')), place.pepperSecret);
export const appointmentsOf = (place: Place): AppointmentStore => appointmentTable(documents(place), place.table);
export const itemsOf = (place: Place): WorkItemStore => workItemTable(documents(place), place.table);
