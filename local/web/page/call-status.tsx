import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { CallState } from '../page-state.ts';

/** Whether the call goes on, and, unmistakably, whether it is recorded. */
export function CallStatus({ call: { over, recording } }: { readonly call: CallState }) {
  if (recording) return <span className="recording">Recording</span>;
  if (over) return <StatusIndicator type="stopped">Call over</StatusIndicator>;
  return <StatusIndicator type="success">Connected, not recorded</StatusIndicator>;
}
