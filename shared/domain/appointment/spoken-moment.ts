import type { Language } from '../../practice/vocabulary.ts';
import { Temporal } from '../time.ts';

/** When an appointment is, as a caller hears it. */
export interface SpokenMoment {
  /** "Wednesday, December 2", "miércoles 2 de diciembre". */
  readonly day: string;
  /** "9:40 AM", "las 9:40 de la mañana": Spanish brings its article. */
  readonly clock: string;
}

export function spokenMoment(startsAt: string, timeZone: string, language: Language): SpokenMoment {
  const at = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone);
  const day = at.toLocaleString(language, { weekday: 'long', month: 'long', day: 'numeric' });
  return language === 'es-US' ? { day: day.replace(',', ''), clock: clockInSpanish(at) } : { day, clock: clockInEnglish(at) };
}

const twelve = (hour: number): number => hour % 12 || 12;
const minutesOf = (minute: number): string => String(minute).padStart(2, '0');

const clockInEnglish = ({ hour, minute }: Temporal.ZonedDateTime): string =>
  `${twelve(hour)}:${minutesOf(minute)} ${hour < 12 ? 'AM' : 'PM'}`;

function clockInSpanish({ hour, minute }: Temporal.ZonedDateTime): string {
  const part = hour < 12 ? 'de la mañana' : hour < 20 ? 'de la tarde' : 'de la noche';
  return `${twelve(hour) === 1 ? 'la' : 'las'} ${twelve(hour)}:${minutesOf(minute)} ${part}`;
}
