import { type EventPattern, Rule, type RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { QueuePair } from './queue-pair.ts';

interface EventFeedProps {
  readonly eventPattern: EventPattern;
  readonly into: QueuePair;
  /** Ids and states only: what an event says beyond them stays behind. */
  readonly message: RuleTargetInput;
}

/** Fills a queue from EventBridge; what cannot be delivered waits with the queue's failed messages. */
export class EventFeed extends Rule {
  constructor(scope: Construct, id: string, { eventPattern, into, message }: EventFeedProps) {
    super(scope, id, { eventPattern, targets: [new SqsQueue(into.queue, { deadLetterQueue: into.failed, message })] });
  }
}
