import * as z from 'zod';
import type { Metric } from '../deployment.ts';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Dimensions = z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]);
const MetricStat = z.strictObject({
  Metric: z.strictObject({ Namespace: z.string(), MetricName: z.string(), Dimensions }),
  Period: z.number(),
  Stat: z.string(),
  Unit: inert,
});
const Query = z.strictObject({
  Id: z.string(),
  Label: inert,
  ReturnData: z.boolean().default(true),
  Expression: z.string().optional(),
  Period: z.number().optional(),
  MetricStat: MetricStat.optional(),
});
const Properties = z.strictObject({
  AlarmName: z.string().optional(),
  AlarmDescription: z.string().default(''),
  ActionsEnabled: z.literal(true).default(true),
  AlarmActions: z.array(z.string()).default([]),
  OKActions: z.array(z.string()).default([]),
  ComparisonOperator: z.string(),
  EvaluationPeriods: z.number(),
  DatapointsToAlarm: z.number().optional(),
  Threshold: z.number(),
  TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore', 'missing']).default('missing'),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions,
  Period: z.number().optional(),
  Statistic: z.string().optional(),
  ExtendedStatistic: z.string().optional(),
  Metrics: z.array(Query).optional(),
  Unit: inert,
  Tags: inert,
});
type Properties = z.infer<typeof Properties>;

export const alarm = resource('AWS::CloudWatch::Alarm', Properties, ({ name, properties }, { alarms }) => {
  const { AlarmName = name, EvaluationPeriods } = properties;
  alarms.push({
    name: AlarmName,
    description: properties.AlarmDescription,
    ...measured(properties),
    threshold: properties.Threshold,
    comparison: properties.ComparisonOperator,
    evaluationPeriods: EvaluationPeriods,
    datapointsToAlarm: properties.DatapointsToAlarm ?? EvaluationPeriods,
    missing: properties.TreatMissingData,
    actions: properties.AlarmActions,
    okActions: properties.OKActions,
  });
  return { ref: AlarmName, attributes: { Arn: arn('cloudwatch', `alarm:${AlarmName}`) } };
});

function measured({ Namespace = '', MetricName = '', Dimensions, Period = 60, Statistic, ExtendedStatistic, Metrics }: Properties) {
  if (!Metrics) {
    const statistic = Statistic ?? ExtendedStatistic ?? 'Average';
    const metric = metricOf('m', { Metric: { Namespace, MetricName, Dimensions }, Period, Stat: statistic });
    return { metrics: [metric], expression: undefined, periodSeconds: Period };
  }
  const metrics = Metrics.flatMap(({ Id, MetricStat }) => (MetricStat ? [metricOf(Id, MetricStat)] : []));
  const [returned, ...others] = Metrics.filter(({ ReturnData }) => ReturnData);
  if (!returned || others.length) throw new Error('An alarm returns exactly one of its metrics');
  return { metrics, expression: returned.Expression ?? returned.Id, periodSeconds: metrics[0]?.periodSeconds ?? 60 };
}

function metricOf(id: string, { Metric, Period, Stat }: z.infer<typeof MetricStat>): Metric {
  const dimensions = Object.fromEntries(Metric.Dimensions.map(({ Name, Value }) => [Name, Value]));
  return { id, namespace: Metric.Namespace, name: Metric.MetricName, dimensions, periodSeconds: Period, statistic: Stat };
}
