import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  IdentityManagementType: z.string(),
  InstanceAlias: z.string().default('local'),
  Attributes: z.record(z.string(), z.boolean()).default({}),
  Tags: inert,
});

export const connectInstance = resource('AWS::Connect::Instance', Properties, ({ properties }, { connect }) => {
  const { InstanceAlias: name, IdentityManagementType: identityManagementType, Attributes: attributes } = properties;
  const { arn, id } = connect.addInstance({ name, identityManagementType, attributes });
  return { ref: arn, attributes: { Arn: arn, Id: id, InstanceStatus: 'ACTIVE' } };
});
