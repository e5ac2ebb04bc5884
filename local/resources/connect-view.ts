import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  InstanceArn: z.string(),
  Name: z.string(),
  Description: inert,
  Template: z.unknown(),
  Actions: z.array(z.string()),
  Tags: inert,
});

export const connectView = resource('AWS::Connect::View', Properties, ({ properties }, { connect }) => {
  const { Name: name, Template: template, Actions: actions } = properties;
  const { arn, id } = connect.addView({ name, template, actions });
  return { ref: arn, attributes: { ViewArn: arn, ViewId: id } };
});
