import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CallState, PageState } from '../page-state.ts';
import { useAct } from './act.ts';
import { CallStatus } from './call-status.tsx';
import { DialForm } from './dial-form.tsx';
import { HandsetButtons } from './handset-buttons.tsx';
import { Keypad } from './keypad.tsx';
import { PastCalls } from './past-calls.tsx';
import { shownNumber } from './phone-number.ts';
import { SayForm } from './say-form.tsx';
import { Transcript } from './transcript.tsx';

/** A patient's phone: call a practice from any number, hear, press keys, speak, hang up. */
export function PhoneView({ night }: { readonly night: PageState }) {
  const act = useAct();
  const call = night.phone[0];
  const going = call && !call.over ? call : undefined;
  const zone = zoneOf(night, call);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description="Call a practice as a patient would.">
          Phone
        </Header>
      }
    >
      <SpaceBetween size="l">
        <div className="phone-columns">
          <Container header={<Header variant="h2">{going ? `Call to ${shownNumber(going.to)}` : 'New call'}</Header>}>
            {going ? (
              <SpaceBetween size="m">
                <Box color="text-body-secondary">from {shownNumber(going.from)}</Box>
                <Keypad call={going} onPress={(keys) => void act('phone/press', { keys })} />
                <HandsetButtons
                  jumping={night.clock.jumpingTo !== undefined}
                  call={going}
                  onSkip={() => act('phone/skip')}
                  onHangUp={(now) => void act('phone/hang-up', { now })}
                />
              </SpaceBetween>
            ) : (
              <DialForm practices={night.night.practices} />
            )}
          </Container>
          <Container
            header={
              <Header variant="h2" actions={call && <CallStatus call={call} />}>
                What you hear
              </Header>
            }
          >
            <SpaceBetween size="m">
              {call ? (
                <Transcript key={call.id} call={call} timeZone={zone} />
              ) : (
                <Box color="text-body-secondary">Nothing yet. Choose a practice and press Call.</Box>
              )}
              <SayForm call={going} />
            </SpaceBetween>
          </Container>
        </div>
        <PastCalls calls={night.phone.filter(({ over }) => over)} items={night.items} />
      </SpaceBetween>
    </ContentLayout>
  );
}

function zoneOf({ night: { practices } }: PageState, call: CallState | undefined): string {
  const called = practices.find(({ lines }) => lines.some(({ number }) => number === call?.to)) ?? practices[0];
  return called?.timeZone ?? 'UTC';
}
