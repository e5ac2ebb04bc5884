import { promisedBy } from '../domain/hours/business-time.ts';
import { localDate } from '../domain/hours/schedule.ts';
import type { Temporal } from '../domain/time.ts';
import type { Practice, PromisedTime } from './practice.ts';
import type { Language } from './vocabulary.ts';

/** "within 30 minutes", "by the end of tomorrow, Wednesday": a time that a caller can hold us to. */
export function spokenPromise(practice: Practice, promise: PromisedTime, language: Language, now: Temporal.Instant): string {
  if (promise.kind === 'minutes')
    return language === 'es-US' ? `en menos de ${duration(promise.minutes, 'es-US')}` : `within ${duration(promise.minutes, 'en-US')}`;
  const [today, day] = [localDate(practice, now), localDate(practice, promisedBy(practice, promise, now))];
  const daysAhead = today.until(day, { largestUnit: 'day' }).days;
  return language === 'es-US' ? endOfDayInSpanish(day, daysAhead) : endOfDayInEnglish(day, daysAhead);
}

function duration(minutes: number, language: Language): string {
  const hours = minutes % 60 === 0 ? minutes / 60 : undefined;
  const [one, many] = hours === undefined ? (['minute', 'minutes'] as const) : (['hour', 'hours'] as const);
  const count = hours ?? minutes;
  const unit = count === 1 ? one : many;
  return `${count === 1 && language === 'es-US' ? oneOf[one] : count} ${language === 'es-US' ? spanishUnits[unit] : unit}`;
}

const oneOf = { minute: 'un', hour: 'una' } as const;
const spanishUnits = { minute: 'minuto', minutes: 'minutos', hour: 'hora', hours: 'horas' } as const;

function endOfDayInEnglish(day: Temporal.PlainDate, daysAhead: number): string {
  if (daysAhead === 0) return 'by the end of today';
  if (daysAhead === 1) return `by the end of tomorrow, ${day.toLocaleString('en-US', { weekday: 'long' })}`;
  return `by the end of ${day.toLocaleString('en-US', { weekday: 'long', month: 'long', day: 'numeric' })}`;
}

function endOfDayInSpanish(day: Temporal.PlainDate, daysAhead: number): string {
  if (daysAhead === 0) return 'hoy mismo, antes del final del día';
  if (daysAhead === 1) return `a más tardar mañana, ${day.toLocaleString('es-US', { weekday: 'long' })}`;
  return `a más tardar el ${day.toLocaleString('es-US', { weekday: 'long', month: 'long', day: 'numeric' }).replace(',', '')}`;
}

/**
 * A time of day on the practice's clock, for {clock}: "10:40 PM", on another day than `now` "Monday at 8 AM". In Spanish with its article, which
 * changes with the hour: "las 10:40 de la noche", "la 1:20 de la tarde", "las 8 de la mañana del lunes".
 */
export function clockTime(practice: Practice, at: Temporal.Instant, language: Language, now: Temporal.Instant): string {
  const time = at.toZonedDateTimeISO(practice.timeZone);
  const today = time.toPlainDate().equals(localDate(practice, now));
  const day = today ? undefined : time.toPlainDate().toLocaleString(language, { weekday: 'long' });
  return language === 'es-US' ? clockInSpanish(time, day) : clockInEnglish(time, day);
}

function clockInEnglish(time: Temporal.ZonedDateTime, day: string | undefined): string {
  const clock = clockFace(time, 'en-US', {});
  return day === undefined ? clock : `${day} at ${clock}`;
}

function clockInSpanish(time: Temporal.ZonedDateTime, day: string | undefined): string {
  const clock = clockFace(time, 'es-US', { dayPeriod: 'long' });
  return `${time.hour % 12 === 1 ? 'la' : 'las'} ${clock}${day === undefined ? '' : ` del ${day}`}`;
}

/** A full hour has no minutes: "8 AM". */
function clockFace(
  { epochMilliseconds, timeZoneId, minute }: Temporal.ZonedDateTime,
  language: Language,
  style: Intl.DateTimeFormatOptions,
): string {
  const minutes = minute === 0 ? {} : ({ minute: '2-digit' } as const);
  const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: timeZoneId, ...minutes, ...style });
  return clock.format(epochMilliseconds).replace(/\s+/gu, ' ');
}
