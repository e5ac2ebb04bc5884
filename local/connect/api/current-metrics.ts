import * as z from 'zod';
import type { Channel } from '../resources.ts';
import type { Switchboard } from '../switchboard.ts';
import { type Answer, sameInstance } from './answer.ts';
import { notFound } from './errors.ts';
import { read } from './request.ts';

const Name = z.enum(['AGENTS_AVAILABLE', 'AGENTS_STAFFED', 'AGENTS_ONLINE', 'CONTACTS_IN_QUEUE', 'OLDEST_CONTACT_AGE']);
const Media = z.enum(['VOICE', 'CHAT', 'TASK']);
const Current = z.strictObject({
  InstanceId: z.string(),
  Filters: z.strictObject({ Queues: z.array(z.string()).min(1).max(100), Channels: z.array(Media).default(['VOICE']) }),
  Groupings: z.array(z.enum(['QUEUE', 'CHANNEL'])).default([]),
  CurrentMetrics: z.array(z.strictObject({ Name, Unit: z.string().optional() })).min(1),
  MaxResults: z.number().optional(),
  NextToken: z.string().optional(),
});
type Current = z.infer<typeof Current>;

/** Numbers of the moment. Connect gives one result a queue when it is grouped so, else one of all. */
const getCurrentMetricData: Answer = (board, request) => {
  const given = read(Current, request);
  sameInstance(board, given.InstanceId);
  const queues = given.Filters.Queues.map((key) => {
    const queue = board.exchange.resources.queues.find(key);
    if (!queue) throw notFound(`Queue ${key}`);
    return queue;
  });
  const queueGroups = given.Groupings.includes('QUEUE') ? queues.map((queue) => [queue]) : [queues];
  const channelGroups = given.Groupings.includes('CHANNEL') ? given.Filters.Channels.map((channel) => [channel]) : [given.Filters.Channels];
  const results = queueGroups.flatMap((group) =>
    channelGroups.map((channels) => ({
      Dimensions: {
        ...(given.Groupings.includes('QUEUE') ? { Queue: { Id: group[0]?.id, Arn: group[0]?.arn } } : {}),
        ...(given.Groupings.includes('CHANNEL') ? { Channel: channels[0] } : {}),
      },
      Collections: given.CurrentMetrics.map((metric) => ({
        Metric: metric,
        Value: valueOf(
          board,
          metric.Name,
          group.map(({ arn }) => arn),
          channels,
        ),
      })),
    })),
  );
  return { MetricResults: results, DataSnapshotTime: board.exchange.now() / 1_000 };
};

function valueOf({ exchange, agents }: Switchboard, name: z.infer<typeof Name>, queues: string[], channels: Channel[]): number {
  const now = exchange.now();
  const waiting = [...exchange.waiting].filter(({ contact }) => queues.includes(contact.queue ?? '') && channels.includes(contact.channel));
  if (name === 'CONTACTS_IN_QUEUE') return waiting.length;
  if (name === 'OLDEST_CONTACT_AGE')
    return waiting.reduce((oldest, { contact }) => Math.max(oldest, (now - (contact.enqueuedAt ?? now)) / 1_000), 0);
  const key = name === 'AGENTS_AVAILABLE' ? 'available' : name === 'AGENTS_STAFFED' ? 'staffed' : 'online';
  // An agent who serves several of the queues counts once: the largest group is the number of people.
  return Math.max(0, ...queues.flatMap((queue) => channels.map((channel) => agents.counts(queue, channel)[key])));
}

export const metricOperations: Readonly<Record<string, Answer>> = { GetCurrentMetricData: getCurrentMetricData };
