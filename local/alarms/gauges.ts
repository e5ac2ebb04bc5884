import type { MetricValue } from '../connect/metrics.ts';
import type { Deployment, LocalQueue } from '../deployment.ts';
import type { MetricStore } from '../metric-store.ts';
import { messagesIn } from '../queue-inspection.ts';
import type { QueueTriggers } from '../queue-triggers.ts';

interface Around {
  deployment: Deployment;
  metrics: MetricStore;
  triggers: QueueTriggers;
  /** Address of the queue server. */
  queuesAddress: string;
}

/** Measures, at the end of a minute, what alarms ask of queues and of Connect. Only queues that were touched are asked again. */
export class Gauges {
  private readonly depths = new Map<string, number>();
  private readonly around: Around;
  private counted = 0;

  constructor(around: Around) {
    this.around = around;
  }

  /** `time` is the end of the minute, in epoch milliseconds. */
  readonly measure = async (time: number) => {
    this.takeConnect(this.around.deployment.connect.metrics);
    for (const queue of this.watched('ApproximateNumberOfMessagesVisible'))
      this.record(queue, 'ApproximateNumberOfMessagesVisible', await this.depthOf(queue), time);
    for (const queue of this.watched('ApproximateAgeOfOldestMessage'))
      this.record(queue, 'ApproximateAgeOfOldestMessage', this.around.triggers.oldestSeconds(queue.arn, time), time);
  };

  /** The queues whose metric of this name some alarm watches. */
  private watched(metricName: string): LocalQueue[] {
    const { alarms, queues } = this.around.deployment;
    const names = new Set(
      alarms
        .map(({ metric }) => metric)
        .filter(({ namespace, name }) => namespace === 'AWS/SQS' && name === metricName)
        .map(({ dimensions }) => dimensions['QueueName']),
    );
    return [...queues.values()].filter(({ name }) => names.has(name));
  }

  private record({ name: QueueName }: LocalQueue, metricName: string, value: number, time: number) {
    this.around.metrics.record('AWS/SQS', metricName, { QueueName }, value, time - 1);
  }

  private async depthOf({ arn, name }: LocalQueue): Promise<number> {
    const { triggers, queuesAddress } = this.around;
    const known = this.depths.get(arn);
    if (!triggers.takeTouched(arn) && known !== undefined) return known;
    const { visible } = await messagesIn(queuesAddress, name);
    this.depths.set(arn, visible.length);
    return visible.length;
  }

  private takeConnect(values: readonly MetricValue[]) {
    for (const { namespace, name, dimensions, value, time } of values.slice(this.counted))
      this.around.metrics.record(namespace, name, { ...dimensions }, value, time);
    this.counted = values.length;
  }
}
