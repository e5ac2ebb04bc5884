import { useEffect } from 'react';
import type { CallState } from '../page-state.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
interface Props {
  readonly call: Pick<CallState, 'keys' | 'over'>;
  readonly onPress: (key: string) => void;
}

/** The keys of a phone; the keyboard's own digits work too, as long as nobody types in a field. */
export function Keypad({ call: { keys: offered, over }, onPress }: Props) {
  useEffect(() => {
    if (over) return;
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (keys.some((key) => key === event.key)) onPress(event.key);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [over, onPress]);
  return (
    <div className="keypad" role="group" aria-label="Keypad">
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          disabled={over !== undefined}
          className={offered.includes(key) ? 'offered' : ''}
          aria-label={names[key] ?? key}
          onClick={() => onPress(key)}
        >
          {key}
        </button>
      ))}
    </div>
  );
}

const names: Partial<Record<string, string>> = { '*': 'star', '#': 'pound' };
