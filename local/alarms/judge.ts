import type { Alarm } from '../deployment.ts';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
type Rule = Pick<Alarm, 'threshold' | 'comparison' | 'datapointsToAlarm' | 'missing'>;

const breaks: Record<string, (value: number, threshold: number) => boolean> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

/** The state of an alarm after `datapoints`, one a period, undefined where nothing was measured. Missing ones count as the alarm says. */
export function judge(
  { threshold, comparison, datapointsToAlarm, missing }: Rule,
  datapoints: (number | undefined)[],
  before: AlarmState,
): AlarmState {
  const breaching = breaks[comparison];
  if (!breaching) throw new Error(`The local runtime does not know the comparison ${comparison}`);
  const measured = datapoints.filter((value) => value !== undefined);
  if (!measured.length && missing === 'ignore') return before;
  if (!measured.length && missing === 'missing') return 'INSUFFICIENT_DATA';
  const absent = missing === 'breaching' ? datapoints.length - measured.length : 0;
  return measured.filter((value) => breaching(value, threshold)).length + absent >= datapointsToAlarm ? 'ALARM' : 'OK';
}
