import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { CallState } from '../page-state.ts';

interface Props {
  readonly call: CallState;
  /** Whether the clock is moving already. */
  readonly jumping: boolean;
  readonly onSkip: () => void;
  readonly onHangUp: (now: boolean) => void;
}

/** Skip what is being said, and hang up: after the last word that was typed, or, asked again, in the middle of it. */
export function HandsetButtons({ call, jumping, onSkip, onHangUp }: Props) {
  const [asked, setAsked] = useState('');
  const again = asked === call.id;
  return (
    <SpaceBetween size="xs">
      <Button
        fullWidth
        iconName="angle-right-double"
        disabled={jumping}
        onClick={onSkip}
        ariaLabel="Skip ahead: move the clock to the next question or silence"
      >
        Skip ahead
      </Button>
      <Button
        fullWidth
        iconName="close"
        onClick={() => {
          onHangUp(again);
          setAsked(call.id);
        }}
      >
        {again ? 'Hang up in mid-sentence' : 'Hang up'}
      </Button>
    </SpaceBetween>
  );
}
