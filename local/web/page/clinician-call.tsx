import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { RingingState } from '../page-state.ts';
import { useAct } from './act.ts';
import { Keypad } from './keypad.tsx';
import type { PhoneOwner } from './phone-owner.ts';
import { shownNumber } from './phone-number.ts';
import { SayOnPhone } from './say-on-phone.tsx';
import { SkipButton } from './skip-button.tsx';
import { Transcript } from './transcript.tsx';

interface Props {
  readonly call: RingingState;
  /** Whether the clock is moving already. */
  readonly jumping: boolean;
  readonly owner: PhoneOwner;
}

/** One call to a phone outside: it rings, is answered or not, and is talked on with keys and words. */
export function ClinicianCall({ call, jumping, owner }: Props) {
  const act = useAct();
  const take = (name: string, more: Record<string, unknown> = {}) => act(`clinician/${name}`, { id: call.id, ...more });
  const status = call.over ? 'over' : call.answered ? 'talking' : 'ringing';
  const transcript = <Transcript call={call} timeZone={owner.timeZone} short />;
  return (
    <section aria-label={owner.name}>
      <Container
        header={
          <Header
            variant="h2"
            description={`${shownNumber(call.to)}, called by ${shownNumber(call.from)}`}
            actions={<Status of={status} />}
          >
            {owner.name}
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
            <SpaceBetween size="s">
              {transcript}
              <SayOnPhone onSay={(text) => take('say', { text })} />
            </SpaceBetween>
          </div>
        )}
        {status === 'over' && transcript}
      </Container>
    </section>
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
