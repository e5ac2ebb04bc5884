import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics({ namespace: 'Nightdesk', serviceName: 'nightdesk' });

/** What a reconciliation found, zeros included: an alarm that hears nothing must be able to tell silence from "all is well". */
export function countDifference({ contacts, items }: { contacts: number; items: number }): void {
  metrics.addMetric('ContactsUnaccounted', MetricUnit.Count, contacts);
  metrics.addMetric('ItemsWithoutNext', MetricUnit.Count, items);
  metrics.publishStoredMetrics();
}

/** A ladder ran out before a patient was reached. Counted when it happens; nothing is counted otherwise. */
export function countSafetyEvent(): void {
  metrics.addMetric('SafetyEvents', MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}
