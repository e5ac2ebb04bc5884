import { Duration } from 'aws-cdk-lib/core';
import type { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Schedule, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { NightdeskFunction, type NightdeskFunctionProps } from './nightdesk-function.ts';
import { failedQueue } from './queue-pair.ts';

interface Timetable {
  readonly schedule: ScheduleExpression;
  /** No run for this long is an alarm. */
  readonly missedAfter: Duration;
}

/** A function that runs by the clock, with a queue for runs that could not be started. */
export class ScheduledJob extends NightdeskFunction {
  readonly missedRuns: Queue;
  readonly missedAfter: Duration;

  constructor(scope: Construct, id: string, { schedule, missedAfter, ...props }: NightdeskFunctionProps & Timetable) {
    super(scope, id, props);
    this.missedAfter = missedAfter;
    this.missedRuns = failedQueue(scope, `${id}Missed`);
    new Schedule(scope, `${id}Schedule`, {
      schedule,
      description: props.impact,
      target: new LambdaInvoke(this, {
        deadLetterQueue: this.missedRuns,
        // The next run does the same work, so an old one is worth little.
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5),
        input: ScheduleTargetInput.fromObject({ job: props.name }),
      }),
    });
  }
}
