import { Temporal } from '../time.ts';

const oldest = { years: 120 } as const;

/**
 * Eight keyed digits, month, day and year (07041988), as a date (1988-07-04). Undefined when it is none, lies in the future, or is further back than anybody's
 * birth. The future begins where the day is youngest: a child born today in Guam is born.
 */
export function birthDate(digits: string, now: Temporal.Instant): string | undefined {
  const [, month, day, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? [];
  return year === undefined ? undefined : possibleBirthDate(`${year}-${month}-${day}`, now);
}

/** The same for a date that is written yyyy-mm-dd. */
export function possibleBirthDate(date: string, now: Temporal.Instant): string | undefined {
  const today = now.toZonedDateTimeISO('Pacific/Kiritimati').toPlainDate();
  try {
    const born = Temporal.PlainDate.from(date, { overflow: 'reject' });
    const future = Temporal.PlainDate.compare(born, today) > 0;
    const tooOld = Temporal.PlainDate.compare(born, today.subtract(oldest)) < 0;
    return future || tooOld ? undefined : born.toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
