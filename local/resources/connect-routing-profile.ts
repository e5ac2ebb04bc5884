import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Channel = z.enum(['VOICE', 'TASK', 'CHAT']);
const Properties = z.strictObject({
  InstanceArn: z.string(),
  Name: z.string(),
  Description: z.string(),
  DefaultOutboundQueueArn: z.string(),
  MediaConcurrencies: z.array(
    z.strictObject({
      Channel,
      Concurrency: z.number(),
      CrossChannelBehavior: z.strictObject({ BehaviorType: z.enum(['ROUTE_CURRENT_CHANNEL_ONLY', 'ROUTE_ANY_CHANNEL']) }).optional(),
    }),
  ),
  QueueConfigs: z
    .array(z.strictObject({ Delay: z.number(), Priority: z.number(), QueueReference: z.strictObject({ Channel, QueueArn: z.string() }) }))
    .default([]),
  Tags: inert,
});

export const connectRoutingProfile = resource('AWS::Connect::RoutingProfile', Properties, ({ properties }, { connect }) => {
  const { Name: name, MediaConcurrencies, QueueConfigs, DefaultOutboundQueueArn: defaultOutboundQueue } = properties;
  const concurrency = MediaConcurrencies.map(({ Channel: channel, Concurrency: limit, CrossChannelBehavior }) => ({
    channel,
    limit,
    anyChannel: CrossChannelBehavior?.BehaviorType === 'ROUTE_ANY_CHANNEL',
  }));
  const queues = QueueConfigs.map(({ Delay: delaySeconds, Priority: priority, QueueReference }) => ({
    queue: QueueReference.QueueArn,
    channel: QueueReference.Channel,
    priority,
    delaySeconds,
  }));
  const { arn } = connect.addRoutingProfile({ name, concurrency, queues, defaultOutboundQueue });
  return { ref: arn, attributes: { RoutingProfileArn: arn } };
});
