import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { connectMetric, type ConnectMetric } from './connect-metrics.ts';
import { alarmAbove, runbook } from './operator-alarm.ts';

interface Watched extends ConnectMetric {
  readonly id: string;
  readonly above?: number;
  readonly impact: string;
  readonly heading: string;
}

/** What Connect counts of the instance: the calls that it refuses leave no contact, so nothing else can see them. */
const ofInstance: readonly Watched[] = [
  {
    id: 'ConcurrentCalls',
    metricName: 'ConcurrentCallsPercentage',
    group: 'VoiceCalls',
    statistic: 'Maximum',
    above: 0.8,
    impact: 'Four fifths of the calls that Connect allows at once are in use; the next ones will hear a busy tone.',
    heading: 'Calls are refused',
  },
  {
    id: 'CallsRefused',
    metricName: 'CallsBreachingConcurrencyQuota',
    group: 'VoiceCalls',
    impact: 'Callers heard a busy tone: more calls at once than Connect allows.',
    heading: 'Calls are refused',
  },
  {
    id: 'CallsThrottled',
    metricName: 'ThrottledCalls',
    group: 'VoiceCalls',
    impact: 'Callers heard a busy tone: more calls a second than Connect allows.',
    heading: 'Calls are refused',
  },
  {
    id: 'NumberWithoutFlow',
    metricName: 'MisconfiguredPhoneNumbers',
    group: 'VoiceCalls',
    impact: 'A number rings nowhere: callers to it reach nobody.',
    heading: 'A number rings nowhere',
  },
  {
    id: 'RecordingsNotStored',
    metricName: 'CallRecordingUploadError',
    group: 'CallRecordings',
    impact: 'A message was recorded and is lost: Connect could not store it.',
    heading: 'Recordings are not stored',
  },
];

/** An error branch is a caller's slip now and then, so a few are no alarm; a fatal error ended somebody's call. */
const ofFlow = (id: string, flow: string): readonly Watched[] => [
  {
    id: `${id}Errors`,
    metricName: 'ContactFlowErrors',
    group: 'ContactFlow',
    flow,
    above: 20,
    impact: `The flow "${flow}" takes its error branches again and again; people hear apologies.`,
    heading: 'A flow fails',
  },
  {
    id: `${id}Fatal`,
    metricName: 'ContactFlowFatalErrors',
    group: 'ContactFlow',
    flow,
    impact: `The flow "${flow}" broke off: somebody's call or task ended with it.`,
    heading: 'A flow fails',
  },
];

/** Alarms on what only Connect itself can count. `flows`: names by construct id. */
export function alarmsOfConnect(
  scope: Construct,
  { instanceId, flows }: { instanceId: string; flows: ReadonlyMap<string, string> },
): Alarm[] {
  return [...ofInstance, ...[...flows].flatMap(([id, flow]) => ofFlow(id, flow))].map(({ id, impact, heading, above, ...metric }) =>
    alarmAbove(scope, id, { metric: connectMetric(instanceId, metric), above, impact, open: runbook(heading) }),
  );
}
