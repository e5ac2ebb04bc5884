import { any, map, number, object, oneOf, required, text } from './parameter.ts';
import type { ActionRow } from './row.ts';
import { plain } from './row.ts';

const NONE = 'NoneFoundError';
const profile = { ...plain, parameters: { ProfileRequestData: required(any), ProfileResponseData: any }, open: true } as const;
const table = { ...plain, open: true, source: 'adminguide/data-table-block.html' } as const;
const call = {
  LambdaFunctionARN: required(text),
  InvocationType: oneOf('SYNCHRONOUS', 'ASYNCHRONOUS'),
  LambdaInvocationAttributes: map(),
  ResponseValidation: object({ ResponseType: oneOf('STRING_MAP', 'JSON') }),
};
const lambdaSource = 'devguide/interactions-invokelambdafunction.html';

/** What reaches out to other services. */
export const interactionActions = {
  InvokeLambdaFunction: {
    ...plain,
    parameters: { ...call, InvocationTimeLimitSeconds: required(number(1, 8)) },
    source: lambdaSource,
  },
  'InvokeLambdaFunction (in the background)': {
    ...plain,
    parameters: { ...call, InvocationTimeLimitSeconds: number(1, 60) },
    source: lambdaSource,
  },
  LoadLambdaResult: { ...plain, parameters: {}, open: true, nameOnly: true, source: 'adminguide/invoke-lambda-function-block.html' },
  AssociateContactToCustomerProfile: { ...profile, source: 'devguide/interactions-associatecontacttocustomerprofile.html' },
  CreateCustomerProfile: { ...profile, source: 'devguide/interactions-createcustomerprofile.html' },
  UpdateCustomerProfile: { ...profile, source: 'devguide/interactions-updatecustomerprofile.html' },
  GetCustomerProfile: {
    ...profile,
    advised: [NONE, 'MultipleFoundError'],
    source: 'devguide/interactions-getcustomerprofile.html',
  },
  GetCustomerProfileObject: { ...profile, advised: [NONE], source: 'devguide/interactions-getcustomerprofileobject.html' },
  GetCalculatedAttributesForCustomerProfile: {
    ...profile,
    advised: [NONE],
    source: 'devguide/interactions-getcalculatedattributesforcustomerprofile.html',
  },
  CheckSegmentMembership: {
    ...plain,
    parameters: {},
    open: true,
    nameOnly: true,
    source: 'adminguide/journey-flow-block-customer-profiles.html',
  },
  EvaluateDataTableValues: { ...table, parameters: { DataTableId: text, Queries: any } },
  ListDataTableValues: { ...table, parameters: { DataTableId: text, PrimaryKeyGroups: any } },
  UpsertDataTableValues: { ...table, parameters: { DataTableId: text, LockVersion: any, DataTableUpsertAttributes: any } },
} as const satisfies Record<string, ActionRow>;
