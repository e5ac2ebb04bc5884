import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import type { VirtualClock } from '../clock.ts';
import type { Deployment, Rule, RuleTarget } from '../deployment.ts';
import type { AsynchronousInvocations } from '../asynchronous-invocations.ts';
import { account, region } from '../place.ts';
import { permits } from '../policy.ts';
import type { QueueTriggers } from '../queue-triggers.ts';
import { matches } from './event-pattern.ts';
import { inputFor, type BusEvent } from './target-input.ts';

export interface EmittedEvent {
  source: string;
  'detail-type': string;
  detail: unknown;
  resources?: string[];
  time?: string;
}
interface Around {
  deployment: Deployment;
  clock: VirtualClock;
  activity: Activity;
  triggers: QueueTriggers;
  invocations: AsynchronousInvocations;
}
/** A delivery that was refused or failed. */
export interface FailedDelivery {
  rule: string;
  target: string;
  reason: string;
}

/** The default event bus: each event goes to the targets of the rules whose pattern it matches. */
export class EventBus {
  /** Everything that was emitted, so that it can be emitted again. */
  readonly events: BusEvent[] = [];
  readonly failures: FailedDelivery[] = [];
  private readonly around: Around;

  constructor(around: Around) {
    this.around = around;
  }

  /** Resolves when every target has its event, or its dead-letter queue has. */
  emit(event: EmittedEvent): Promise<void> {
    const time = event.time ?? new Date(this.around.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
    const { resources = [] } = event;
    return this.deliver({ version: '0', id: randomUUID(), account, region, ...event, time, resources });
  }

  /** Delivers an event of the past once more, with its own id, as EventBridge may. */
  async deliver(event: BusEvent): Promise<void> {
    this.events.push(event);
    const { rules } = this.around.deployment;
    const matching = rules.filter(({ pattern }) => pattern !== undefined && matches(pattern, event));
    const sent = matching.flatMap((rule) => rule.targets.map((target) => this.send(rule, target, event)));
    await this.around.activity.track(Promise.all(sent));
  }

  private async send(rule: Rule, target: RuleTarget, event: BusEvent) {
    const body = inputFor(target.input, event, rule.arn);
    try {
      await this.hand(rule, target, body);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.failures.push({ rule: rule.name, target: target.arn, reason });
      if (target.deadLetterArn) await this.toQueue(target.deadLetterArn, body, { RULE_ARN: rule.arn, TARGET_ARN: target.arn });
    }
  }

  private async hand(rule: Rule, { arn }: RuleTarget, body: string) {
    const action = arn.includes(':sqs:') ? 'sqs:SendMessage' : 'lambda:InvokeFunction';
    const asked = { action, resource: arn, context: { 'aws:SourceArn': rule.arn } };
    if (!permits(this.around.deployment.permissions, 'events.amazonaws.com', asked)) throw new Error(`no permission for ${action}`);
    if (action === 'sqs:SendMessage') return this.toQueue(arn, body);
    this.around.invocations.start(arn, JSON.parse(body));
  }

  private async toQueue(arn: string, MessageBody: string, attributes: Record<string, string> = {}) {
    const { deployment, triggers } = this.around;
    const queue = deployment.queues.get(arn);
    if (!queue) throw new Error(`no queue ${arn}`);
    const MessageAttributes = Object.fromEntries(
      Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
    );
    await deployment.clients.sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody, MessageAttributes }));
    triggers.arrived(arn);
  }
}
