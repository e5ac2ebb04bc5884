import Button from '@cloudscape-design/components/button';
import { useState } from 'react';

interface Props {
  /** Whether the clock is moving already. */
  readonly jumping: boolean;
  readonly onSkip: () => Promise<unknown>;
}

/** Lets time pass until the next question or silence. A second click while it passes does nothing. */
export function SkipButton({ jumping, onSkip }: Props) {
  const [asked, setAsked] = useState(false);
  const skip = async () => {
    setAsked(true);
    await onSkip();
    setAsked(false);
  };
  return (
    <Button
      fullWidth
      iconName="angle-right-double"
      disabled={jumping || asked}
      onClick={() => void skip()}
      ariaLabel="Skip ahead: move the clock to the next question or silence"
    >
      Skip ahead
    </Button>
  );
}
