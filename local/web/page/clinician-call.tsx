import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { PersonState, PracticeState, RingingState } from '../page-state.ts';
import { useAct } from './act.ts';
import { Keypad } from './keypad.tsx';
import { shownNumber } from './phone-number.ts';
import { SkipButton } from './skip-button.tsx';
import { Transcript } from './transcript.tsx';

interface Props {
  readonly call: RingingState;
  /** Whether the clock is moving already. */
  readonly jumping: boolean;
  readonly owner: { readonly practice: PracticeState; readonly person: PersonState } | undefined;
}

/** One call to a clinician: it rings, is answered or not, and is talked on with keys. */
export function ClinicianCall({ call, jumping, owner }: Props) {
  const act = useAct();
  const take = (name: string, more: Record<string, unknown> = {}) => act(`clinician/${name}`, { id: call.id, ...more });
  const status = call.over ? 'over' : call.answered ? 'talking' : 'ringing';
  const transcript = <Transcript call={call} timeZone={owner?.practice.timeZone ?? 'UTC'} short />;
  return (
    <Container
      header={
        <Header variant="h2" description={`${shownNumber(call.to)}, called by ${shownNumber(call.from)}`} actions={<Status of={status} />}>
          {owner ? `${owner.person.name}, ${owner.practice.name}` : 'Another phone'}
        </Header>
      }
    >
      {status === 'ringing' && (
        <SpaceBetween direction="horizontal" size="s">
          <Button variant="primary" iconName="call" onClick={() => void take('answer')}>
            Answer
          </Button>
          <Button onClick={() => void take('decline')}>Decline</Button>
        </SpaceBetween>
      )}
      {status === 'talking' && (
        <div className="phone-columns">
          <SpaceBetween size="m">
            <Keypad call={call} onPress={(keys) => void take('press', { keys })} />
            <SpaceBetween size="xs">
              <SkipButton jumping={jumping} onSkip={() => take('skip')} />
              <Button fullWidth iconName="close" onClick={() => void take('hang-up')}>
                Hang up
              </Button>
            </SpaceBetween>
          </SpaceBetween>
          {transcript}
        </div>
      )}
      {status === 'over' && transcript}
    </Container>
  );
}

function Status({ of }: { readonly of: 'over' | 'talking' | 'ringing' }) {
  if (of === 'ringing') return <StatusIndicator type="warning">Ringing</StatusIndicator>;
  return of === 'talking' ? (
    <StatusIndicator type="success">On the phone</StatusIndicator>
  ) : (
    <StatusIndicator type="stopped">Last call, over</StatusIndicator>
  );
}
