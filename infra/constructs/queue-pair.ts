import { Duration } from 'aws-cdk-lib/core';
import { type CfnQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** SQS_MANAGED, because EventBridge cannot be granted the key of KMS_MANAGED. The queues carry ids only. */
const secured = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** Where failed work waits, for two weeks. */
export function failedQueue(scope: Construct, id: string): Queue {
  return named(new Queue(scope, id, { ...secured, retentionPeriod: Duration.days(14) }), id);
}

/** A queue of ids, and where a message goes that failed five times. */
export class QueuePair {
  readonly queue: Queue;
  readonly failed: Queue;

  /** `visibilityTimeout`: how long a message that failed waits for its next try; at least its worker's timeout. */
  constructor(scope: Construct, id: string, { visibilityTimeout }: { visibilityTimeout: Duration }) {
    this.failed = failedQueue(scope, `${id}Failed`);
    this.queue = named(
      new Queue(scope, id, { ...secured, visibilityTimeout, deadLetterQueue: { queue: this.failed, maxReceiveCount: 5 } }),
      id,
    );
  }
}

/** A queue keeps its name when files move: its logical id is its construct id. */
function named(queue: Queue, id: string): Queue {
  (queue.node.defaultChild as CfnQueue).overrideLogicalId(id);
  return queue;
}
