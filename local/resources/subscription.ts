import * as z from 'zod';
import { resource } from './resource.ts';

const Properties = z.strictObject({ TopicArn: z.string(), Protocol: z.literal('email'), Endpoint: z.string() });

export const subscription = resource('AWS::SNS::Subscription', Properties, ({ name, properties }, { topics }) => {
  const { TopicArn, Endpoint } = properties;
  topics.set(TopicArn, [...(topics.get(TopicArn) ?? []), Endpoint]);
  return { ref: name, attributes: {} };
});
