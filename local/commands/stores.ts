import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { grantTable } from '../../shared/adapters/dynamodb/grant-table.ts';
import { practiceTable } from '../../shared/adapters/dynamodb/practice-table.ts';
import type { GrantStore } from '../../shared/ports/grant-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import { clientOptions, type Place } from './place.ts';

const documents = (place: Place) =>
  DynamoDBDocumentClient.from(new DynamoDBClient(clientOptions(place, 'AWS_ENDPOINT_URL_DYNAMODB')), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const practicesOf = (place: Place): PracticeStore => practiceTable(documents(place), place.table);
export const grantsOf = (place: Place): GrantStore => grantTable(documents(place), place.table);
