import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { NightdeskFunction, type NightdeskFunctionProps } from './nightdesk-function.ts';
import type { QueuePair } from './queue-pair.ts';

export interface WorkOf {
  readonly pair: QueuePair;
  /** Messages at once. One where nothing may wait behind a slow neighbour. */
  readonly batchSize: number;
  /** How many run side by side (Lambda asks for at least two); small where Connect allows two requests a second. */
  readonly maxConcurrency: number;
}

/** A function that does the work on its queues. A message that fails returns alone; the others of its batch are done. */
export class QueueWorker extends NightdeskFunction {
  constructor(scope: Construct, id: string, { work, ...props }: NightdeskFunctionProps & { work: readonly WorkOf[] }) {
    super(scope, id, props);
    for (const { pair, batchSize, maxConcurrency } of work)
      this.addEventSource(new SqsEventSource(pair.queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }));
  }
}
