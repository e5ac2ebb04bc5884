import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';

const types: Partial<Record<WorkItem['state'], StatusIndicatorProps.Type>> = {
  closed: 'success',
  escalated: 'warning',
  'in-progress': 'in-progress',
  reopened: 'warning',
};

/** Where an item is in its life. */
export function ItemState({ state }: Pick<WorkItem, 'state'>) {
  return <StatusIndicator type={types[state] ?? 'pending'}>{state.replaceAll('-', ' ')}</StatusIndicator>;
}
