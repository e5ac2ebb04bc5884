import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  InstanceArn: z.string(),
  Name: z.string(),
  Description: z.string().optional(),
  HoursOfOperationArn: z.string(),
  MaxContacts: z.number().optional(),
  Tags: inert,
});

export const connectQueue = resource('AWS::Connect::Queue', Properties, ({ properties }, { connect }) => {
  const { Name: name, HoursOfOperationArn: hours, Description: description, MaxContacts: maxContacts } = properties;
  const { arn } = connect.addQueue({ name, hours, ...(description && { description }), ...(maxContacts !== undefined && { maxContacts }) });
  return { ref: arn, attributes: { QueueArn: arn, Type: 'STANDARD' } };
});
