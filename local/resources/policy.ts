import * as z from 'zod';
import { arn } from '../place.ts';
import { PolicyDocument } from '../policy.ts';
import { resource } from './resource.ts';

const Properties = z.strictObject({ PolicyName: z.string(), PolicyDocument, Roles: z.array(z.string()) });

export const policy = resource('AWS::IAM::Policy', Properties, ({ name, properties }, { roles }) => {
  for (const roleName of properties.Roles) {
    const role = roles.get(arn('iam', `role/${roleName}`));
    if (!role) throw new Error(`${name} names no role ${roleName}`);
    role.statements.push(...properties.PolicyDocument.Statement);
  }
  return { ref: properties.PolicyName, attributes: { Id: properties.PolicyName } };
});
