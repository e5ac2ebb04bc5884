import type { Language } from '../../practice/vocabulary.ts';
import type { Temporal } from '../time.ts';

/** "Wednesday, November 25": with the weekday, so that nobody closes another day by mistake. */
export const spokenDay = (day: Temporal.PlainDate, language: Language): string =>
  day.toLocaleString(language, { weekday: 'long', month: 'long', day: 'numeric' });

/** "Thursday 8 AM", with its date when that is not within a week of `day`; the time alone on the day itself. */
export function spokenOpening(opening: Temporal.ZonedDateTime, day: Temporal.PlainDate, language: Language): string {
  const daysAhead = day.until(opening.toPlainDate(), { largestUnit: 'day' }).days;
  const clock = spokenClock(opening, language);
  if (daysAhead === 0) return clock;
  const name = daysAhead < 7 ? opening.toLocaleString(language, { weekday: 'long' }) : spokenDay(opening.toPlainDate(), language);
  return `${name} ${clock}`;
}

/** "8 AM", "9:30 AM": minutes only where there are any. */
function spokenClock(time: Temporal.ZonedDateTime, language: Language): string {
  const minutes = time.minute === 0 ? {} : { minute: '2-digit' as const };
  // The narrow space before AM is no space to every voice.
  return time.toLocaleString(language, { hour: 'numeric', ...minutes }).replaceAll(/[\u00a0\u202f]/g, ' ');
}
