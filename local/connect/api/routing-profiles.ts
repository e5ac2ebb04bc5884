import * as z from 'zod';
import { arnIn } from '../contact-events.ts';
import type { Registry, Resource } from '../resources.ts';
import { type Answer, sameInstance } from './answer.ts';
import { duplicate, notFound } from './errors.ts';
import { read } from './request.ts';

const Channel = z.enum(['VOICE', 'CHAT', 'TASK']);
const QueueConfig = z.object({
  QueueReference: z.object({ Channel, QueueId: z.string() }),
  Priority: z.number().int().min(1),
  Delay: z.number().int().min(0),
});
/** Connect takes at most ten queues when a profile is made. */
const NewProfile = z.object({
  InstanceId: z.string(),
  Name: z.string().min(1).max(127),
  Description: z.string().min(1).max(250),
  DefaultOutboundQueueId: z.string(),
  MediaConcurrencies: z.array(z.object({ Channel, Concurrency: z.number().int().min(1).max(10) })).min(1),
  QueueConfigs: z.array(QueueConfig).max(10).default([]),
});

const createRoutingProfile: Answer = (board, request) => {
  const given = read(NewProfile, request);
  sameInstance(board, given.InstanceId);
  const { instance, queues, routingProfiles } = board.exchange.resources;
  if (routingProfiles.all().some(({ name }) => name === given.Name)) throw duplicate(`There is a routing profile ${given.Name} already`);
  need(queues, given.DefaultOutboundQueueId);
  const id = board.exchange.newId();
  const profile = routingProfiles.add({
    ...{ id, arn: arnIn(instance.arn, 'routing-profile', id), name: given.Name },
    concurrency: given.MediaConcurrencies.map((media) => ({ channel: media.Channel, limit: media.Concurrency })),
    queues: given.QueueConfigs.map(({ QueueReference, Priority, Delay }) => ({
      queue: need(queues, QueueReference.QueueId).arn,
      channel: QueueReference.Channel,
      priority: Priority,
      delaySeconds: Delay,
    })),
  });
  return { RoutingProfileId: profile.id, RoutingProfileArn: profile.arn };
};

function need<T extends Resource>(registry: Registry<T>, key: string): T {
  const found = registry.find(key);
  if (!found) throw notFound(`The ${registry.kind} ${key}`);
  return found;
}

export const routingProfileOperations: Readonly<Record<string, Answer>> = { CreateRoutingProfile: createRoutingProfile };
