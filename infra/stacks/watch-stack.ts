import { Duration, Stack } from 'aws-cdk-lib/core';
import { type Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { alarmsOfConnect } from '../constructs/alarms-of-connect.ts';
import { alarmOfMissingRuns, alarmsOfFailedWork, alarmsOfFunction } from '../constructs/alarms-of-work.ts';
import { nightBoard } from '../constructs/night-board.ts';
import { alarmAbove, runbook, whenItFails } from '../constructs/operator-alarm.ts';
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
const period = Duration.minutes(5);

/** Says who is hurt, and where to look. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { data, phone, work, operator }: WatchStackProps) {
    super(scope, id, { description: 'Nightdesk: alarms to the operator, one board' });
    const topic = operatorTopic(this, 'Operator', { key: data.key, operator });
    const flows = new Map(phone.flows.map((flow) => [flow.node.id, flow.name]));
    const alarms = [
      ...alarmsOfFailedWork(this, { queues: data.queues, workerOf: work.workerOf, jobs: work.jobs }),
      ...phone.functions.flatMap((fn) => alarmsOfFunction(this, fn, { waits: true })),
      ...work.functions.flatMap((fn) => alarmsOfFunction(this, fn, { waits: false })),
      ...work.jobs.map((job) => alarmOfMissingRuns(this, job)),
      ...this.differences(),
      ...alarmsOfConnect(this, { instanceId: data.connect.id, flows }),
      ...this.mail(data.mail.configurationSetName),
    ];
    for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(topic));
    nightBoard(this, 'Board', { queues: data.queues, instanceId: data.connect.id, functions: [...phone.functions, ...work.functions] });
  }

  /** What `reconcile` and `escalate` count. */
  private differences(): Alarm[] {
    const dimensionsMap = { service: 'nightdesk' };
    const metric = (metricName: string) => new Metric({ namespace: 'Nightdesk', metricName, dimensionsMap, statistic: 'Maximum', period });
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
      alarmAbove(this, 'SafetyEvents', {
        metric: metric('SafetyEvents'),
        impact: 'Nobody on the ladder reached a patient with a clinical message: call the practice yourself.',
        open: whenItFails('escalate'),
      }),
    ];
  }

  /** What SES counts of our mails. */
  private mail(configurationSet: string): Alarm[] {
    const dimensionsMap = { 'ses:configuration-set': configurationSet };
    return ['Bounce', 'Complaint', 'Reject'].map((metricName) =>
      alarmAbove(this, `Mail${metricName}`, {
        metric: new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap, statistic: 'Sum', period }),
        impact: 'A report or a notice did not reach its reader.',
        open: runbook('Mails come back'),
      }),
    );
  }
}
