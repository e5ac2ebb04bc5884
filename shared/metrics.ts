import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics({ namespace: 'Nightdesk', serviceName: 'nightdesk' });

/** What a reconciliation found, zeros included: an alarm that hears nothing must be able to tell silence from "all is well". */
export function countDifference({ contacts, items }: { contacts: number; items: number }): void {
  metrics.addMetric('ContactsUnaccounted', MetricUnit.Count, contacts);
  metrics.addMetric('ItemsWithoutNext', MetricUnit.Count, items);
  metrics.publishStoredMetrics();
}
