import type { Office } from '../../../shared/domain/hours/schedule.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import { examplePractice } from '../../support/practices.ts';

export const closed: Office['hours'] = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

/** The hours of the family practice, Christmas and Thanksgiving included, with what a test changes. */
export function anOffice(changes: Partial<Office> = {}): Office {
  const { timeZone, hours, closedDays, specialHours } = examplePractice('maple-street-family-medicine');
  return { timeZone, hours, closedDays, specialHours, ...changes };
}

export const anInstant = (text: string): Temporal.Instant => Temporal.Instant.from(text);

/** A wall time in New York. */
export const at = (wallTime: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wallTime).toZonedDateTime('America/New_York').toInstant();
