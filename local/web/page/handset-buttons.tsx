import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { CallState } from '../page-state.ts';
import { SkipButton } from './skip-button.tsx';

interface Props {
  readonly call: CallState;
  /** Whether the clock is moving already. */
  readonly jumping: boolean;
  readonly onSkip: () => Promise<unknown>;
  readonly onHangUp: (now: boolean) => void;
}

/** Skip what is being said, and hang up: after the last word that was typed, or, asked again, in the middle of it. */
export function HandsetButtons({ call, jumping, onSkip, onHangUp }: Props) {
  const [asked, setAsked] = useState('');
  const again = asked === call.id;
  const hangUp = () => {
    onHangUp(again);
    setAsked(call.id);
  };
  return (
    <SpaceBetween size="xs">
      <SkipButton jumping={jumping} onSkip={onSkip} />
      <Button fullWidth iconName="close" onClick={hangUp}>
        {again ? 'Hang up in mid-sentence' : 'Hang up'}
      </Button>
    </SpaceBetween>
  );
}
