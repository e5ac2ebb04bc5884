export type MetricName =
  | 'ContactFlowErrors'
  | 'ContactFlowFatalErrors'
  | 'MisconfiguredPhoneNumbers'
  | 'ThrottledCalls'
  | 'CallsBreachingConcurrencyQuota'
  | 'ConcurrentCalls'
  | 'ConcurrentCallsPercentage'
  | 'CallRecordingUploadError';

/** One value of a CloudWatch metric of the AWS/Connect namespace, at epoch milliseconds. */
export interface MetricValue {
  readonly namespace: 'AWS/Connect';
  readonly name: MetricName;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
  readonly time: number;
}

const groups: Record<MetricName, string> = {
  ContactFlowErrors: 'ContactFlow',
  ContactFlowFatalErrors: 'ContactFlow',
  MisconfiguredPhoneNumbers: 'VoiceCalls',
  ThrottledCalls: 'VoiceCalls',
  CallsBreachingConcurrencyQuota: 'VoiceCalls',
  ConcurrentCalls: 'VoiceCalls',
  ConcurrentCallsPercentage: 'VoiceCalls',
  CallRecordingUploadError: 'CallRecordings',
};

/** A value with the dimensions that Connect gives it. `flow` names the flow, for the metrics of flows. */
export function metric(name: MetricName, value: number, time: number, instanceId: string, flow?: string): MetricValue {
  const dimensions = { InstanceId: instanceId, MetricGroup: groups[name], ...(flow ? { ContactFlowName: flow } : {}) };
  return { namespace: 'AWS/Connect', name, dimensions, value, time };
}
