import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  Name: z.string().optional(),
  DeliveryOptions: inert,
  ReputationOptions: inert,
  SendingOptions: inert,
  SuppressionOptions: inert,
  TrackingOptions: inert,
  VdmOptions: inert,
  Tags: inert,
});

export const configurationSet = resource('AWS::SES::ConfigurationSet', Properties, ({ name, properties }, { configurationSets }) => {
  const { Name = name } = properties;
  configurationSets.add(Name);
  return { ref: Name, attributes: {} };
});
