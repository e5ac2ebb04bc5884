import {
  CreateQueueCommand,
  DuplicateResourceException,
  GetCurrentMetricDataCommand,
  SearchQueuesCommand,
  type ConnectClient,
} from '@aws-sdk/client-connect';

interface Instance {
  readonly connect: ConnectClient;
  readonly InstanceId: string;
}

/** Whether at least one agent is available or busy in a queue's routing profile, as Connect counts it now. */
export async function isStaffed({ connect, InstanceId }: Instance, queueArn: string): Promise<boolean> {
  const { MetricResults = [] } = await connect.send(
    new GetCurrentMetricDataCommand({
      InstanceId,
      Filters: { Queues: [queueArn.split('/').at(-1) ?? queueArn], Channels: ['TASK'] },
      CurrentMetrics: [{ Name: 'AGENTS_STAFFED', Unit: 'COUNT' }],
    }),
  );
  return MetricResults.some(({ Collections = [] }) => Collections.some(({ Value = 0 }) => Value > 0));
}

/** Names are unique in an instance, so making a queue twice finds the first one. */
export async function ensureQueue({ connect, InstanceId }: Instance, name: string, hoursArn: string): Promise<string> {
  const existing = await queueNamed({ connect, InstanceId }, name);
  if (existing) return existing;
  try {
    const command = new CreateQueueCommand({ InstanceId, Name: name, HoursOfOperationId: hoursArn.split('/').at(-1) });
    const { QueueArn } = await connect.send(command);
    if (QueueArn) return QueueArn;
  } catch (error) {
    if (!(error instanceof DuplicateResourceException)) throw error;
  }
  const made = await queueNamed({ connect, InstanceId }, name);
  if (!made) throw new Error('Connect made a queue that it does not list yet');
  return made;
}

async function queueNamed({ connect, InstanceId }: Instance, name: string): Promise<string | undefined> {
  const { Queues = [] } = await connect.send(
    new SearchQueuesCommand({
      InstanceId,
      SearchCriteria: { StringCondition: { FieldName: 'name', Value: name, ComparisonType: 'EXACT' } },
    }),
  );
  return Queues.find(({ Name }) => Name === name)?.QueueArn;
}
