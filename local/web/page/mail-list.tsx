import type { MailState } from '../page-state.ts';
import { weekdayTime } from './moments.ts';

interface Props {
  readonly mail: readonly MailState[];
  readonly readId: string;
  /** The zone of the practice that a mail is about. */
  readonly zoneOf: (mail: MailState) => string;
  readonly onRead: (id: string) => void;
}

/** The newest mail first. */
export function MailList({ mail, readId, zoneOf, onRead }: Props) {
  return (
    <ul className="mail-list" aria-label="Mail">
      {mail.map((one) => {
        const { id, at, kind, to, subject } = one;
        return (
          <li key={id}>
            <button type="button" aria-current={id === readId} onClick={() => onRead(id)}>
              <span className="subject">{subject}</span>
              <span className="fine">
                {kind === 'notice' ? 'Alarm to ' : 'To '}
                {to.join(', ') || 'nobody'}
              </span>
              <span className="fine">{weekdayTime(at, zoneOf(one))}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
