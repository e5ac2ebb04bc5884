import * as z from 'zod';
import { arn } from '../place.ts';
import { PolicyDocument } from '../policy.ts';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  RoleName: z.string().optional(),
  AssumeRolePolicyDocument: PolicyDocument,
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  Description: inert,
  Tags: inert,
});

export const role = resource('AWS::IAM::Role', Properties, ({ name, properties }, { roles }) => {
  const { RoleName = name, Policies } = properties;
  const Arn = arn('iam', `role/${RoleName}`);
  roles.set(Arn, { arn: Arn, statements: Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement) });
  return { ref: RoleName, attributes: { Arn, RoleId: RoleName } };
});
