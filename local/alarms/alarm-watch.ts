import type { VirtualClock } from '../clock.ts';
import type { Alarm, Deployment, Metric } from '../deployment.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import type { MetricStore } from '../metric-store.ts';
import { arn } from '../place.ts';
import { permits } from '../policy.ts';
import { judge, type AlarmState } from './judge.ts';
import { statisticOf } from './statistic.ts';

export interface Transition {
  alarm: string;
  /** Epoch milliseconds of the simulated world. */
  at: number;
  from: AlarmState;
  to: AlarmState;
}
interface Around {
  clock: VirtualClock;
  deployment: Deployment;
  metrics: MetricStore;
  mailbox: Mailbox;
  /** Measures what is measured when asked for: depths of queues, and what Connect counted. `time` is the end of the minute. */
  measure: (time: number) => Promise<void>;
}
const minuteMs = 60_000;

/** CloudWatch's alarms, judged at every full minute of the simulated clock; topics tell their subscribers by mail. */
export class AlarmWatch {
  readonly transitions: Transition[] = [];
  private readonly states = new Map<string, AlarmState>();
  private readonly around: Around;
  private since = 0;

  constructor(around: Around) {
    this.around = around;
  }

  /** An alarm is judged from when its whole time span has been watched: before, it would only say that the night has just begun. */
  start() {
    this.since = this.around.clock.now();
    this.plan(Math.ceil((this.since + 1) / minuteMs) * minuteMs);
  }

  stateOf = (name: string): AlarmState => this.states.get(name) ?? 'INSUFFICIENT_DATA';

  /** Names of the alarms that ring. */
  ringing = (): string[] => [...this.states].filter(([, state]) => state === 'ALARM').map(([name]) => name);

  private plan(time: number) {
    this.around.clock.at(
      time,
      async () => {
        this.plan(time + minuteMs);
        await this.around.measure(time);
        for (const alarm of this.around.deployment.alarms) this.look(alarm, time);
      },
      'alarms',
    );
  }

  private look(alarm: Alarm, time: number) {
    const periodMs = alarm.periodSeconds * 1000;
    if (time - this.since < alarm.evaluationPeriods * periodMs) return;
    const before = this.stateOf(alarm.name);
    const periods = Array.from({ length: alarm.evaluationPeriods }, (_, back) => time - (back + 1) * periodMs);
    const state = judge(
      alarm,
      periods.map((from) => this.datapoint(alarm.metric, from, from + periodMs)),
      before,
    );
    if (state === before) return;
    this.states.set(alarm.name, state);
    this.transitions.push({ alarm: alarm.name, at: time, from: before, to: state });
    this.tell(alarm, state, time);
  }

  private datapoint({ namespace, name, dimensions, statistic }: Metric, from: number, till: number): number | undefined {
    return statisticOf(statistic, this.around.metrics.values(namespace, name, dimensions, from, till));
  }

  private tell(alarm: Alarm, state: AlarmState, time: number) {
    const topics = state === 'ALARM' ? alarm.actions : state === 'OK' ? alarm.okActions : [];
    for (const topic of topics) this.notify(topic, alarm, state, time);
  }

  private notify(topic: string, { name, description }: Alarm, state: AlarmState, time: number) {
    const { deployment, mailbox } = this.around;
    const asked = { action: 'sns:Publish', resource: topic, context: { 'aws:SourceArn': arn('cloudwatch', `alarm:${name}`) } };
    if (!permits(deployment.permissions, 'cloudwatch.amazonaws.com', asked)) throw new Error(`CloudWatch may not publish to ${topic}`);
    const to = deployment.topics.get(topic);
    if (!to) throw new Error(`The alarm ${name} tells ${topic}, which does not exist`);
    const text = `${description}\n\nAlarm: ${name}\nState: ${state}\nTime: ${new Date(time).toISOString()}\n`;
    mailbox.notice({ from: 'no-reply@sns.amazonaws.com', to, subject: `${state}: "${name}"`, text });
  }
}
