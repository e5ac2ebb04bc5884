import * as z from 'zod';
import { Statement } from '../policy.ts';
import { resource } from './resource.ts';

const Properties = z.strictObject({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

/** Who besides the account may invoke a function. */
export const functionPermission = resource('AWS::Lambda::Permission', Properties, ({ name, properties }, { permissions }) => {
  const { Action, FunctionName, Principal, SourceArn, SourceAccount } = properties;
  const Condition = {
    ...(SourceArn && { ArnLike: { 'aws:SourceArn': SourceArn } }),
    ...(SourceAccount && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
  };
  permissions.push({ principal: Principal, statement: Statement.parse({ Effect: 'Allow', Action, Resource: FunctionName, Condition }) });
  return { ref: name, attributes: { Id: name } };
});
