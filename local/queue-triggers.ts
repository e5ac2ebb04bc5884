import type { QueueTrigger } from './queue-trigger.ts';

/** All triggers, by the ARN of their queue. */
export class QueueTriggers {
  private readonly byQueue = new Map<string, QueueTrigger[]>();
  /** Queues whose depth may have changed since it was last asked. */
  private readonly changed = new Set<string>();
  private paused = false;

  add(trigger: QueueTrigger) {
    const { arn } = trigger.queue;
    this.byQueue.set(arn, [...(this.byQueue.get(arn) ?? []), trigger]);
  }

  /** What arrives from now on stays in its queue. */
  pause() {
    this.paused = true;
  }

  resume() {
    this.paused = false;
    this.wakeAll();
  }

  /** Tells that a queue may have a message: its triggers receive at once. */
  arrived(queueArn: string) {
    if (this.paused) return;
    this.touched(queueArn);
    for (const trigger of this.byQueue.get(queueArn) ?? []) trigger.wake();
  }

  private wakeAll() {
    for (const triggers of this.byQueue.values()) for (const trigger of triggers) trigger.wake();
  }

  touched(queueArn: string) {
    this.changed.add(queueArn);
  }

  /** How long, at `time`, the oldest message has waited that its functions could not handle yet; 0 when none does. */
  oldestSeconds(queueArn: string, time: number): number {
    const since = (this.byQueue.get(queueArn) ?? []).map((trigger) => trigger.oldestFailed() ?? time);
    return Math.max(0, ...since.map((at) => (time - at) / 1000));
  }

  /** Whether the queue was touched since this was last asked. */
  takeTouched(queueArn: string): boolean {
    return this.changed.delete(queueArn);
  }
}
