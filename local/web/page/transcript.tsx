import { useEffect, useRef } from 'react';
import type { CallState, LineKind } from '../page-state.ts';
import { clockTime } from './moments.ts';

interface Props {
  readonly call: CallState;
  readonly timeZone: string;
  readonly short?: boolean;
}
const who: Record<LineKind, string> = { heard: 'Heard', told: 'Heard', said: 'You', pressed: 'Key', note: '', fault: 'Fault' };

/** Everything that is heard and done on a call, as it happens; read out by screen readers. The newest line stays in sight. */
export function Transcript({ call: { transcript }, timeZone, short = false }: Props) {
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [transcript.length]);
  return (
    <div
      ref={log}
      className={`transcript ${short ? 'short' : ''}`}
      role="log"
      aria-live="polite"
      aria-label="Transcript of the call"
      tabIndex={0}
    >
      <ol>
        {transcript.map(({ n, at, kind, text, by }) => (
          <li key={n} className={kind}>
            <time dateTime={new Date(at).toISOString()}>{clockTime(at, timeZone)}</time>
            <span className="who">{kind === 'told' && by ? by : who[kind]}</span>
            <span className="words">
              {text}
              {kind === 'pressed' && by ? <em> ({by})</em> : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
