import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Activity } from './activity.ts';
import type { VirtualClock } from './clock.ts';
import type { Deployment } from './deployment.ts';
import type { LocalFunction } from './local-function.ts';
import { functionNameIn } from './place.ts';
import type { QueueTriggers } from './queue-triggers.ts';

/** Lambda tries an asynchronous event again after one minute and after two more. */
const retryAfterMs = [60_000, 120_000];

/** Invocations that nobody waits for: EventBridge and Scheduler hand their event over and are done. */
export class AsynchronousInvocations {
  private readonly deployment: Deployment;
  private readonly clock: VirtualClock;
  private readonly activity: Activity;
  private readonly triggers: QueueTriggers;

  constructor(around: { deployment: Deployment; clock: VirtualClock; activity: Activity; triggers: QueueTriggers }) {
    this.deployment = around.deployment;
    this.clock = around.clock;
    this.activity = around.activity;
    this.triggers = around.triggers;
  }

  /** Returns at once; throws when there is no such function. */
  start(functionArn: string, event: unknown) {
    const fn = this.deployment.functions.get(functionNameIn(functionArn));
    if (!fn) throw new Error(`no function ${functionArn}`);
    this.activity.start(this.attempt(fn, event, 0));
  }

  private async attempt(fn: LocalFunction, event: unknown, tries: number) {
    const { error } = await fn.invoke(event);
    if (!error) return;
    const wait = retryAfterMs.slice(0, fn.settings.asynchronous.retryAttempts)[tries];
    if (wait === undefined) return this.giveUp(fn, event);
    this.clock.at(this.clock.now() + wait, () => this.activity.start(this.attempt(fn, event, tries + 1)), `retry ${fn.settings.name}`);
  }

  private async giveUp(fn: LocalFunction, event: unknown) {
    const queue = this.deployment.queues.get(fn.settings.asynchronous.deadLetterArn ?? '');
    if (!queue) return;
    await this.deployment.clients.sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody: JSON.stringify(event) }));
    this.triggers.arrived(queue.arn);
  }
}
