import { Duration } from 'aws-cdk-lib/core';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export interface OperatorAlarmProps {
  readonly metric: IMetric;
  /** What patients or staff notice. */
  readonly impact: string;
  /** The heading to open, such as `functions/route/README.md, "When it fails"`. */
  readonly open: string;
  /** More than this is an alarm; 0 unless said otherwise. */
  readonly above?: number;
}

/** Wakes the operator when something happens that should not. Nothing measured is no alarm. */
export function alarmAbove(scope: Construct, id: string, { metric, impact, open, above = 0 }: OperatorAlarmProps): Alarm {
  return new Alarm(scope, id, {
    metric,
    threshold: above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: described(impact, open),
  });
}

/** Wakes the operator when something does not happen that should. Nothing measured is the alarm. */
export function alarmWhenMissing(scope: Construct, id: string, { metric, impact, open }: Omit<OperatorAlarmProps, 'above'>): Alarm {
  return new Alarm(scope, id, {
    metric,
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.BREACHING,
    alarmDescription: described(impact, open),
  });
}

export const minute = Duration.minutes(1);
export const whenItFails = (folder: string) => `functions/${folder}/README.md, "When it fails"`;
export const runbook = (heading: string) => `docs/runbook.md, "${heading}"`;
const described = (impact: string, open: string) => `${impact} Open ${open}.`;
