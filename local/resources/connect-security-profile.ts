import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  InstanceArn: z.string(),
  SecurityProfileName: z.string(),
  Description: inert,
  Permissions: z.array(z.string()).default([]),
  Tags: inert,
});

export const connectSecurityProfile = resource('AWS::Connect::SecurityProfile', Properties, ({ properties }, { connect }) => {
  const { SecurityProfileName: name, Permissions: permissions } = properties;
  const { arn } = connect.addSecurityProfile({ name, permissions });
  return { ref: arn, attributes: { SecurityProfileArn: arn } };
});
