import type { MailState } from '../page-state.ts';
import { weekdayTime } from './moments.ts';

interface Props {
  readonly mail: readonly MailState[];
  readonly readId: string;
  readonly timeZone: string;
  readonly onRead: (id: string) => void;
}

/** The newest mail first. */
export function MailList({ mail, readId, timeZone, onRead }: Props) {
  return (
    <ul className="mail-list" aria-label="Mail">
      {mail.map(({ id, at, kind, to, subject }) => (
        <li key={id}>
          <button type="button" aria-current={id === readId} onClick={() => onRead(id)}>
            <span className="subject">{subject}</span>
            <span className="fine">
              {kind === 'notice' ? 'Alarm to ' : 'To '}
              {to.join(', ') || 'nobody'}
            </span>
            <span className="fine">{weekdayTime(at, timeZone)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
