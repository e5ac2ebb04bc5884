import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  InstanceArn: z.string(),
  Name: z.string(),
  Description: inert,
  Type: z.string(),
  State: z.literal('ACTIVE').default('ACTIVE'),
  Content: z.string(),
  Tags: inert,
});

/** The flow as it would be deployed; content that Connect would refuse stops the start. */
export const connectFlow = resource('AWS::Connect::ContactFlow', Properties, ({ properties }, { connect }) => {
  const { Name: name, Type: type, Content: content } = properties;
  const { arn } = connect.addFlow({ name, type, content });
  return { ref: arn, attributes: { ContactFlowArn: arn } };
});
