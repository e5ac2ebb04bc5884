import SegmentedControl from '@cloudscape-design/components/segmented-control';
import type { AgentState } from '../page-state.ts';
import { useAct } from './act.ts';

const statuses = ['Available', 'Break', 'Offline'].map((id) => ({ id, text: id }));

/** Only somebody who is available is offered anything. */
export function AgentStatus({ agent: { name, status, missed } }: { readonly agent: AgentState }) {
  const act = useAct();
  return (
    <SegmentedControl
      label="Status"
      // Whoever missed an offer is asked to say again that they are there: only what is not chosen can be pressed.
      selectedId={missed ? null : status}
      options={statuses}
      onChange={({ detail }) => void act('desk/status', { who: name, status: detail.selectedId })}
    />
  );
}
