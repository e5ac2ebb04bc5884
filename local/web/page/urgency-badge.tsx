import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';

const colors: Record<WorkItem['urgency'], BadgeProps['color']> = {
  emergency: 'severity-critical',
  urgent: 'severity-high',
  'same-day': 'severity-medium',
  routine: 'severity-neutral',
};

/** How urgent an item is, and whether that is sure. */
export function UrgencyBadge({ item: { urgency, certainty } }: { readonly item: WorkItem }) {
  return (
    <Badge color={colors[urgency]}>
      {urgency.replaceAll('-', ' ')}
      {certainty === 'unsure' ? ', unsure' : ''}
    </Badge>
  );
}
