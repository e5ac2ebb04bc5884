import type { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';

/**
 * Where a caller who has waited leaves a message: a queue that no routing profile serves, so that nobody is put through in the middle of a
 * sentence. A customer queue flow cannot leave queues altogether.
 */
export function waitingMessages(
  scope: Construct,
  { instanceArn, hours }: { readonly instanceArn: string; readonly hours: CfnHoursOfOperation },
): CfnQueue {
  return new CfnQueue(scope, 'WaitingMessages', {
    instanceArn,
    name: 'messages',
    description: 'Callers who have waited and now leave a message. Nobody serves this queue.',
    hoursOfOperationArn: hours.attrHoursOfOperationArn,
  });
}
