import * as z from 'zod';
import { arnIn } from '../contact-events.ts';
import { idOf, type Queue, type Resource, type User } from '../resources.ts';
import type { Registry } from '../resources.ts';
import type { Switchboard } from '../switchboard.ts';
import { type Answer, sameInstance } from './answer.ts';
import { duplicate, invalidRequest, notFound } from './errors.ts';
import { pageOf, read } from './request.ts';

const NewUser = z.object({
  InstanceId: z.string(),
  Username: z.string().min(1),
  RoutingProfileId: z.string(),
  SecurityProfileIds: z.array(z.string()).min(1).max(10),
  Password: z.string().optional(),
  IdentityInfo: z.object({ FirstName: z.string().optional(), LastName: z.string().optional(), Email: z.string().optional() }).optional(),
});
const OneUser = z.object({ InstanceId: z.string(), UserId: z.string() });
const Profile = OneUser.extend({ RoutingProfileId: z.string() });
const SecurityProfiles = OneUser.extend({ SecurityProfileIds: z.array(z.string()).min(1) });
const NewQueue = z.object({
  InstanceId: z.string(),
  Name: z.string().min(1).max(127),
  Description: z.string().optional(),
  HoursOfOperationId: z.string(),
  MaxContacts: z.number().int().min(0).optional(),
  OutboundCallerConfig: z.object({ OutboundCallerIdNumberId: z.string().optional() }).optional(),
});
const OneQueue = z.object({ InstanceId: z.string(), QueueId: z.string() });
const QueueSearch = z.object({
  InstanceId: z.string(),
  SearchCriteria: z
    .strictObject({
      StringCondition: z.strictObject({
        FieldName: z.literal('name'),
        Value: z.string(),
        ComparisonType: z.enum(['EXACT', 'STARTS_WITH', 'CONTAINS']),
      }),
    })
    .optional(),
});
const Reference = z.object({ Channel: z.enum(['VOICE', 'CHAT', 'TASK']), QueueId: z.string() });
const ProfileQueues = z.object({
  InstanceId: z.string(),
  RoutingProfileId: z.string(),
  QueueConfigs: z.array(z.object({ QueueReference: Reference, Priority: z.number().int().min(1), Delay: z.number().int().min(0) })).max(10),
});

const createUser: Answer = (board, request) => {
  const given = read(NewUser, request);
  sameInstance(board, given.InstanceId);
  const { instance, users, routingProfiles, securityProfiles } = board.exchange.resources;
  if (users.all().some(({ name }) => name === given.Username)) throw duplicate(`There is a user ${given.Username} already`);
  if (given.Password !== undefined && instance.identityManagementType !== 'CONNECT_MANAGED') {
    throw invalidRequest('Only an instance that manages its users takes a password');
  }
  const id = board.exchange.newId();
  const { FirstName, LastName } = given.IdentityInfo ?? {};
  const user: User = {
    ...{ id, arn: arnIn(instance.arn, 'agent', id), name: given.Username },
    routingProfile: need(routingProfiles, given.RoutingProfileId).arn,
    securityProfiles: given.SecurityProfileIds.map((key) => need(securityProfiles, key).arn),
    ...(FirstName === undefined ? {} : { firstName: FirstName }),
    ...(LastName === undefined ? {} : { lastName: LastName }),
  };
  users.add(user);
  return { UserId: user.id, UserArn: user.arn };
};

const describeUser: Answer = (board, request) => {
  const user = userOf(board, read(OneUser, request));
  return {
    User: {
      Id: user.id,
      Arn: user.arn,
      Username: user.name,
      IdentityInfo: { FirstName: user.firstName, LastName: user.lastName },
      RoutingProfileId: idOf(user.routingProfile),
      SecurityProfileIds: user.securityProfiles.map(idOf),
    },
  };
};

const updateRoutingProfile: Answer = (board, request) => {
  const given = read(Profile, request);
  userOf(board, given).routingProfile = need(board.exchange.resources.routingProfiles, given.RoutingProfileId).arn;
  board.exchange.duties.route();
  return {};
};

const updateSecurityProfiles: Answer = (board, request) => {
  const given = read(SecurityProfiles, request);
  userOf(board, given).securityProfiles = given.SecurityProfileIds.map((key) => need(board.exchange.resources.securityProfiles, key).arn);
  return {};
};

const createQueue: Answer = (board, request) => {
  const given = read(NewQueue, request);
  sameInstance(board, given.InstanceId);
  const { instance, queues, hours } = board.exchange.resources;
  if (queues.all().some(({ name }) => name === given.Name)) throw duplicate(`There is a queue ${given.Name} already`);
  const id = board.exchange.newId();
  const number = given.OutboundCallerConfig?.OutboundCallerIdNumberId;
  queues.add({
    ...{ id, arn: arnIn(instance.arn, 'queue', id), name: given.Name, hours: need(hours, given.HoursOfOperationId).arn },
    ...(given.Description === undefined ? {} : { description: given.Description }),
    ...(given.MaxContacts === undefined ? {} : { maxContacts: given.MaxContacts }),
    ...(number === undefined ? {} : { outboundCallerNumber: number }),
  });
  return { QueueId: id, QueueArn: arnIn(instance.arn, 'queue', id) };
};

const describeQueue: Answer = (board, request) => {
  const { InstanceId, QueueId } = read(OneQueue, request);
  sameInstance(board, InstanceId);
  return { Queue: queueRecord(need(board.exchange.resources.queues, QueueId)) };
};

const searchQueues: Answer = (board, request) => {
  const { InstanceId, SearchCriteria } = read(QueueSearch, request);
  sameInstance(board, InstanceId);
  const condition = SearchCriteria?.StringCondition;
  const matches = (name: string) => {
    if (!condition) return true;
    if (condition.ComparisonType === 'EXACT') return name === condition.Value;
    return condition.ComparisonType === 'STARTS_WITH' ? name.startsWith(condition.Value) : name.includes(condition.Value);
  };
  const found = board.exchange.resources.queues.all().filter(({ name }) => matches(name));
  const { page, ...rest } = pageOf(found, request);
  return { Queues: page.map(queueRecord), ApproximateTotalCount: found.length, ...rest };
};

const associateQueues: Answer = (board, request) => {
  const { InstanceId, RoutingProfileId, QueueConfigs } = read(ProfileQueues, request);
  sameInstance(board, InstanceId);
  const { queues, routingProfiles } = board.exchange.resources;
  const profile = need(routingProfiles, RoutingProfileId);
  const added = QueueConfigs.map(({ QueueReference, Priority, Delay }) => ({
    queue: need(queues, QueueReference.QueueId).arn,
    channel: QueueReference.Channel,
    priority: Priority,
    delaySeconds: Delay,
  }));
  const replaced = (entry: { queue: string; channel: string }) =>
    added.some(({ queue, channel }) => queue === entry.queue && channel === entry.channel);
  profile.queues = [...profile.queues.filter((entry) => !replaced(entry)), ...added];
  board.exchange.duties.route();
  return {};
};

function need<T extends Resource>(registry: Registry<T>, key: string): T {
  const found = registry.find(key);
  if (!found) throw notFound(`The ${registry.kind} ${key}`);
  return found;
}

function userOf(board: Switchboard, { InstanceId, UserId }: z.infer<typeof OneUser>): User {
  sameInstance(board, InstanceId);
  return need(board.exchange.resources.users, UserId);
}

function queueRecord(queue: Queue) {
  return {
    Name: queue.name,
    QueueArn: queue.arn,
    QueueId: queue.id,
    Description: queue.description,
    HoursOfOperationId: idOf(queue.hours),
    MaxContacts: queue.maxContacts,
    OutboundCallerConfig: { OutboundCallerIdNumberId: queue.outboundCallerNumber && idOf(queue.outboundCallerNumber) },
    Status: 'ENABLED',
  };
}

export const staffOperations: Readonly<Record<string, Answer>> = {
  CreateUser: createUser,
  DescribeUser: describeUser,
  UpdateUserRoutingProfile: updateRoutingProfile,
  UpdateUserSecurityProfiles: updateSecurityProfiles,
  CreateQueue: createQueue,
  DescribeQueue: describeQueue,
  SearchQueues: searchQueues,
  AssociateRoutingProfileQueues: associateQueues,
};
