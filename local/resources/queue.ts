import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { account, arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  QueueName: z.string().optional(),
  VisibilityTimeout: z.number().default(30),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  MessageRetentionPeriod: inert,
  SqsManagedSseEnabled: inert,
  RedriveAllowPolicy: inert,
  Tags: inert,
});

/** Its address is that of the recorded way to the queues, because functions follow it. */
export const queue = resource('AWS::SQS::Queue', Properties, async ({ name, properties }, { clients, endpoints, queues }) => {
  const { QueueName = name, VisibilityTimeout, RedrivePolicy } = properties;
  const redrive = RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) };
  await clients.sqs.send(new CreateQueueCommand({ QueueName, Attributes: { VisibilityTimeout: String(VisibilityTimeout), ...redrive } }));
  const Arn = arn('sqs', QueueName);
  const url = `${endpoints['AWS_ENDPOINT_URL_SQS']}/${account}/${QueueName}`;
  const { deadLetterTargetArn: deadLetterArn, maxReceiveCount = Infinity } = RedrivePolicy ?? {};
  queues.set(Arn, { name: QueueName, arn: Arn, url, visibilitySeconds: VisibilityTimeout, deadLetterArn, maxReceiveCount });
  return { ref: url, attributes: { Arn, QueueName, QueueUrl: url } };
});
