import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { QueueName } from '../grants.ts';
import type { NightdeskFunction } from './nightdesk-function.ts';
import { alarmAbove, alarmWhenMissing, minute, whenItFails } from './operator-alarm.ts';
import type { QueuePair } from './queue-pair.ts';
import type { QueueWorker } from './queue-worker.ts';
import type { ScheduledJob } from './scheduled-job.ts';

const peak = { period: minute, statistic: 'Maximum' };

interface Work {
  readonly queues: Readonly<Record<QueueName, QueuePair>>;
  readonly workerOf: Readonly<Record<QueueName, QueueWorker>>;
  readonly jobs: readonly ScheduledJob[];
}

/** Every dead-letter queue. For pages, waiting long is as bad as failing. */
export function alarmsOfFailedWork(scope: Construct, { queues, workerOf, jobs }: Work): Alarm[] {
  const names: readonly QueueName[] = ['ContactEvents', 'Recordings', 'Transcripts', 'Urgent', 'Routine'];
  return [
    ...names.map((name) =>
      alarmAbove(scope, `${name}Failed`, {
        metric: queues[name].failed.metricApproximateNumberOfMessagesVisible(peak),
        impact: workerOf[name].impact,
        open: whenItFails(workerOf[name].folder),
      }),
    ),
    ...jobs.map((job) =>
      alarmAbove(scope, `${job.node.id}Missed`, {
        metric: job.missedRuns.metricApproximateNumberOfMessagesVisible(peak),
        impact: job.impact,
        open: whenItFails(job.folder),
      }),
    ),
    alarmAbove(scope, 'UrgentWaits', {
      metric: queues.Urgent.queue.metricApproximateAgeOfOldestMessage(peak),
      above: 90,
      impact: 'A page has waited for more than 90 seconds.',
      open: whenItFails('route'),
    }),
  ];
}

/** Errors of a function; when somebody `waits` for it, throttling too. */
export function alarmsOfFunction(scope: Construct, fn: NightdeskFunction, { waits }: { waits: boolean }): Alarm[] {
  const told = { impact: fn.impact, open: whenItFails(fn.folder) };
  const errors = alarmAbove(scope, `${fn.node.id}Errors`, { ...told, metric: fn.metricErrors({ period: minute }) });
  if (!waits) return [errors];
  return [errors, alarmAbove(scope, `${fn.node.id}Throttled`, { ...told, metric: fn.metricThrottles({ period: minute }) })];
}

/** A job that did not run for longer than it may. */
export function alarmOfMissingRuns(scope: Construct, job: ScheduledJob): Alarm {
  return alarmWhenMissing(scope, `${job.node.id}NotRunning`, {
    metric: job.metricInvocations({ period: job.missedAfter }),
    impact: job.impact,
    open: whenItFails(job.folder),
  });
}
