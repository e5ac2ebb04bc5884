import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  InstanceArn: z.string(),
  Name: z.string(),
  Description: inert,
  State: z.enum(['ACTIVE', 'Active', 'active']).default('ACTIVE'),
  Content: z.string(),
  /** What the module takes and gives back: checked when it is published, and by the linter. */
  Settings: inert,
  Tags: inert,
});

/** The module as it would be deployed; content that Connect would refuse stops the start. */
export const connectFlowModule = resource('AWS::Connect::ContactFlowModule', Properties, ({ properties }, { connect }) => {
  const { arn } = connect.addModule({ name: properties.Name, content: properties.Content });
  return { ref: arn, attributes: { ContactFlowModuleArn: arn, Status: 'published' } };
});
