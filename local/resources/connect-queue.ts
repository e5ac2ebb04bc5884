import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  InstanceArn: z.string(),
  Name: z.string(),
  Description: z.string().optional(),
  HoursOfOperationArn: z.string(),
  MaxContacts: z.number().optional(),
  OutboundCallerConfig: z
    .strictObject({ OutboundCallerIdName: inert, OutboundCallerIdNumberArn: z.string().optional(), OutboundFlowArn: z.string().optional() })
    .default({}),
  Tags: inert,
});

export const connectQueue = resource('AWS::Connect::Queue', Properties, ({ properties }, { connect }) => {
  const { Name: name, HoursOfOperationArn: hours, Description: description, MaxContacts: maxContacts, OutboundCallerConfig } = properties;
  const { OutboundCallerIdNumberArn: outboundCallerNumber, OutboundFlowArn: outboundFlow } = OutboundCallerConfig;
  const { arn } = connect.addQueue({
    name,
    hours,
    ...(description && { description }),
    ...(maxContacts !== undefined && { maxContacts }),
    ...(outboundCallerNumber && { outboundCallerNumber }),
    ...(outboundFlow && { outboundFlow }),
  });
  return { ref: arn, attributes: { QueueArn: arn, Type: 'STANDARD' } };
});
