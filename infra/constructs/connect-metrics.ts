import { Duration } from 'aws-cdk-lib/core';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

export interface ConnectMetric {
  readonly metricName: string;
  readonly group: 'VoiceCalls' | 'CallRecordings' | 'ContactFlow';
  readonly flow?: string;
  readonly statistic?: 'Sum' | 'Maximum';
}

/** A metric that Connect keeps of an instance, or of one flow (https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html). */
export function connectMetric(instanceId: string, { metricName, group, flow, statistic = 'Sum' }: ConnectMetric): Metric {
  return new Metric({
    namespace: 'AWS/Connect',
    metricName,
    statistic,
    period: Duration.minutes(5),
    dimensionsMap: { InstanceId: instanceId, MetricGroup: group, ...(flow && { ContactFlowName: flow }) },
  });
}
