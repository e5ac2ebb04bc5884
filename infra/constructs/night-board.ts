import { Duration } from 'aws-cdk-lib/core';
import { Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { QueueName } from '../grants.ts';
import { connectMetric } from './connect-metrics.ts';
import type { NightdeskFunction } from './nightdesk-function.ts';
import type { QueuePair } from './queue-pair.ts';

interface NightBoardProps {
  readonly instanceId: string;
  readonly queues: Readonly<Record<QueueName, QueuePair>>;
  readonly functions: readonly NightdeskFunction[];
}
const period = Duration.minutes(5);

/** Four graphs: calls, work that waits, work that failed, functions that fail. */
export function nightBoard(scope: Construct, id: string, { instanceId, queues, functions }: NightBoardProps): Dashboard {
  const calls = ['ConcurrentCalls', 'CallsBreachingConcurrencyQuota', 'MissedCalls'].map((metricName) =>
    connectMetric(instanceId, { metricName, group: 'VoiceCalls', statistic: 'Maximum' }),
  );
  const pairs = Object.values(queues);
  const graph = (title: string, left: GraphWidgetMetrics) => new GraphWidget({ title, left, width: 12, height: 6 });
  return new Dashboard(scope, id, {
    defaultInterval: Duration.hours(12),
    widgets: [
      [
        graph('Calls', calls),
        graph(
          'Failing functions',
          functions.map((fn) => fn.metricErrors({ period, label: fn.folder })),
        ),
      ],
      [
        graph(
          'Work that waits, in seconds',
          pairs.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage({ period, label: queue.node.id })),
        ),
        graph(
          'Work that failed',
          pairs.map(({ failed }) => failed.metricApproximateNumberOfMessagesVisible({ period, label: failed.node.id })),
        ),
      ],
    ],
  });
}
type GraphWidgetMetrics = NonNullable<ConstructorParameters<typeof GraphWidget>[0]['left']>;
