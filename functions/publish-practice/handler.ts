import middy from '@middy/core';
import { connectClient } from '../../shared/adapters/connect/client.ts';
import { connectPhoneSystem } from '../../shared/adapters/connect/connect-phone-system.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { environment } from './environment.ts';
import { Publication, publishPractice } from './publish-practice.ts';

const { TABLE, CONNECT_INSTANCE, STAFF_HOURS } = environment;

const publish = publishPractice({
  practices: practiceTable(dynamoClient(), TABLE),
  phones: connectPhoneSystem(connectClient(), { instance: CONNECT_INSTANCE }),
  staffHours: STAFF_HOURS,
  now: () => Temporal.Now.instant(),
});

export const handler = middy<unknown>().handler((event) => publish(Publication.parse(event)));
