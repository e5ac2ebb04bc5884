import { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';

const midnight = { hours: 0, minutes: 0 };

/** Day and night. When a practice is open is decided by its settings, not by Connect. */
export function alwaysOpen(scope: Construct, id: string, instanceArn: string): CfnHoursOfOperation {
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  return new CfnHoursOfOperation(scope, id, {
    instanceArn,
    name: 'nightdesk always open',
    timeZone: 'Etc/UTC',
    // From midnight to midnight is a whole day.
    config: days.map((day) => ({ day, startTime: midnight, endTime: midnight })),
  });
}
