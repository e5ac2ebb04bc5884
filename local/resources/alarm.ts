import * as z from 'zod';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Dimensions = z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]);
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
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions,
  Period: z.number(),
  Statistic: z.string().optional(),
  ExtendedStatistic: z.string().optional(),
  Unit: inert,
  Tags: inert,
});

/** Expressions over several metrics are not known here: an alarm that has one stops by name. */
export const alarm = resource('AWS::CloudWatch::Alarm', Properties, ({ name, properties }, { alarms }) => {
  const { AlarmName = name, EvaluationPeriods, Statistic, ExtendedStatistic, Dimensions, Namespace, MetricName } = properties;
  const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));
  alarms.push({
    name: AlarmName,
    description: properties.AlarmDescription,
    metric: { namespace: Namespace, name: MetricName, dimensions, statistic: Statistic ?? ExtendedStatistic ?? 'Average' },
    periodSeconds: properties.Period,
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
