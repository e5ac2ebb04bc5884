import { Duration, Stack } from 'aws-cdk-lib/core';
import { type Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { connectMetric } from '../constructs/connect-metrics.ts';
import { nightBoard } from '../constructs/night-board.ts';
import { alarmAbove, alarmWhenMissing, minute, runbook, whenItFails } from '../constructs/operator-alarm.ts';
import { operatorTopic } from '../constructs/operator-topic.ts';
import type { DataStack } from './data-stack.ts';
import type { PhoneStack } from './phone-stack.ts';
import type { WorkStack } from './work-stack.ts';

interface WatchStackProps {
  readonly data: DataStack;
  readonly phone: PhoneStack;
  readonly work: WorkStack;
  readonly operator: string;
}

/** Says who is hurt, and where to look. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { data, phone, work, operator }: WatchStackProps) {
    super(scope, id, { description: 'Nightdesk: alarms to the operator, one board' });
    const topic = operatorTopic(this, 'Operator', { key: data.key, operator });
    const alarms = [
      ...this.failedWork(data, work),
      ...this.failingFunctions(phone, work),
      ...this.missingRuns(work),
      ...this.differences(),
      ...this.connect(data),
      ...this.flows(data, phone),
      ...this.mail(data),
    ];
    for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(topic));
    nightBoard(this, 'Board', { queues: data.queues, instanceId: data.connect.id, functions: [...phone.functions, ...work.functions] });
  }

  /** Every dead-letter queue. For pages, waiting long is as bad as failing. */
  private failedWork(data: DataStack, work: WorkStack): Alarm[] {
    const { ContactEvents, Recordings, Transcripts, Urgent, Routine } = data.queues;
    const [contactEnded, receiveRecording, classify, route] = work.workers;
    const rows = [
      { pair: ContactEvents, id: 'ContactEvents', by: contactEnded },
      { pair: Recordings, id: 'Recordings', by: receiveRecording },
      { pair: Transcripts, id: 'Transcripts', by: classify },
      { pair: Urgent, id: 'Urgent', by: route },
      { pair: Routine, id: 'Routine', by: route },
    ].flatMap(({ by, ...row }) => (by ? [{ ...row, by }] : []));
    return [
      ...rows.map(({ pair, id, by }) =>
        alarmAbove(this, `${id}Failed`, {
          metric: pair.failed.metricApproximateNumberOfMessagesVisible({ period: minute, statistic: 'Maximum' }),
          impact: by.impact,
          open: whenItFails(by.folder),
        }),
      ),
      ...work.jobs.map((job) =>
        alarmAbove(this, `${job.node.id}Missed`, {
          metric: job.missedRuns.metricApproximateNumberOfMessagesVisible({ period: minute, statistic: 'Maximum' }),
          impact: job.impact,
          open: whenItFails(job.folder),
        }),
      ),
      alarmAbove(this, 'UrgentWaits', {
        metric: Urgent.queue.metricApproximateAgeOfOldestMessage({ period: minute, statistic: 'Maximum' }),
        above: 90,
        impact: 'A page has waited for more than 90 seconds.',
        open: whenItFails('route'),
      }),
    ];
  }

  private failingFunctions(phone: PhoneStack, work: WorkStack): Alarm[] {
    const errors = [...phone.functions, ...work.functions].map((fn) =>
      alarmAbove(this, `${fn.node.id}Errors`, {
        metric: fn.metricErrors({ period: minute }),
        impact: fn.impact,
        open: whenItFails(fn.folder),
      }),
    );
    const throttles = phone.functions.map((fn) =>
      alarmAbove(this, `${fn.node.id}Throttled`, {
        metric: fn.metricThrottles({ period: minute }),
        impact: fn.impact,
        open: whenItFails(fn.folder),
      }),
    );
    return [...errors, ...throttles];
  }

  private missingRuns(work: WorkStack): Alarm[] {
    return work.jobs.map((job) =>
      alarmWhenMissing(this, `${job.node.id}NotRunning`, {
        metric: job.metricInvocations({ period: job.missedAfter }),
        impact: job.impact,
        open: whenItFails(job.folder),
      }),
    );
  }

  /** What `reconcile` counts. */
  private differences(): Alarm[] {
    const metric = (metricName: string) =>
      new Metric({
        namespace: 'Nightdesk',
        metricName,
        dimensionsMap: { service: 'nightdesk' },
        statistic: 'Maximum',
        period: Duration.minutes(5),
      });
    return [
      alarmAbove(this, 'ContactsUnaccounted', {
        metric: metric('ContactsUnaccounted'),
        impact: 'Connect knows of a call that we have no record of: a patient may be waiting for nobody.',
        open: whenItFails('reconcile'),
      }),
      alarmAbove(this, 'ItemsWithoutNext', {
        metric: metric('ItemsWithoutNext'),
        impact: 'An open item has no task, no timer and no escalation: nobody will come to it by themselves.',
        open: whenItFails('reconcile'),
      }),
    ];
  }

  private connect(data: DataStack): Alarm[] {
    const of = (metricName: string, group: 'VoiceCalls' | 'CallRecordings' = 'VoiceCalls') =>
      connectMetric(data.connect.id, { metricName, group });
    return [
      alarmAbove(this, 'ConcurrentCalls', {
        metric: connectMetric(data.connect.id, { metricName: 'ConcurrentCallsPercentage', group: 'VoiceCalls', statistic: 'Maximum' }),
        above: 0.8,
        impact: 'Four fifths of the calls that Connect allows at once are in use; the next ones will hear a busy tone.',
        open: runbook('Calls are refused'),
      }),
      alarmAbove(this, 'CallsRefused', {
        metric: of('CallsBreachingConcurrencyQuota'),
        impact: 'Callers heard a busy tone: more calls at once than Connect allows.',
        open: runbook('Calls are refused'),
      }),
      alarmAbove(this, 'CallsThrottled', {
        metric: of('ThrottledCalls'),
        impact: 'Callers heard a busy tone: more calls a second than Connect allows.',
        open: runbook('Calls are refused'),
      }),
      alarmAbove(this, 'NumberWithoutFlow', {
        metric: of('MisconfiguredPhoneNumbers'),
        impact: 'A number rings nowhere: callers to it reach nobody.',
        open: runbook('A number rings nowhere'),
      }),
      alarmAbove(this, 'RecordingsNotStored', {
        metric: of('CallRecordingUploadError', 'CallRecordings'),
        impact: 'A message was recorded and is lost: Connect could not store it.',
        open: runbook('Recordings are not stored'),
      }),
    ];
  }

  /** An error branch is a caller's slip now and then, so a few are no alarm; a fatal error ended somebody's call. */
  private flows(data: DataStack, phone: PhoneStack): Alarm[] {
    return phone.flows.flatMap((flow) => {
      const of = (metricName: string) => connectMetric(data.connect.id, { metricName, group: 'ContactFlow', flow: flow.name });
      return [
        alarmAbove(this, `${flow.node.id}Errors`, {
          metric: of('ContactFlowErrors'),
          above: 20,
          impact: `The flow "${flow.name}" takes its error branches again and again; people hear apologies.`,
          open: runbook('A flow fails'),
        }),
        alarmAbove(this, `${flow.node.id}Fatal`, {
          metric: of('ContactFlowFatalErrors'),
          impact: `The flow "${flow.name}" broke off: somebody's call or task ended with it.`,
          open: runbook('A flow fails'),
        }),
      ];
    });
  }

  private mail(data: DataStack): Alarm[] {
    const of = (metricName: string) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        dimensionsMap: { 'ses:configuration-set': data.mail.configurationSetName },
        statistic: 'Sum',
        period: Duration.minutes(5),
      });
    const impact = 'A report or a notice did not reach its reader.';
    return ['Bounce', 'Complaint', 'Reject'].map((event) =>
      alarmAbove(this, `Mail${event}`, { metric: of(event), impact, open: runbook('Mails come back') }),
    );
  }
}
