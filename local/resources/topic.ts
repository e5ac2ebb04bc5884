import * as z from 'zod';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({ TopicName: z.string().optional(), DisplayName: inert, KmsMasterKeyId: inert, Tags: inert });

export const topic = resource('AWS::SNS::Topic', Properties, ({ name, properties }, { topics }) => {
  const { TopicName = name } = properties;
  const TopicArn = arn('sns', TopicName);
  topics.set(TopicArn, topics.get(TopicArn) ?? []);
  return { ref: TopicArn, attributes: { TopicArn, TopicName } };
});
