import type { Appointment } from '../../shared/domain/appointment/appointment.ts';
import { appointmentIdOf, birthKeyOf, phoneKeyOf } from '../../shared/domain/appointment/keys.ts';
import { evening } from './work-items.ts';

export const pepper = 'a pepper for tests';
/** Invented, as everything here: somebody born on the fourth of July. */
export const born = '1988-07-04';
export const bornKeys = '07041988';
export const onFile = '+12025550188';

/** An appointment on Wednesday, March 4, 2026, at 9:40 in New York: the day after `evening`. */
export function anAppointment(changes: Partial<Appointment> = {}): Appointment {
  const { practiceId = 'maple-street-family-medicine', reference = 'A-1', patientBirthDate = born, phone = onFile } = changes;
  return {
    schema: 1,
    id: appointmentIdOf(practiceId, pepper, reference),
    version: 1,
    practiceId,
    reference,
    startsAt: '2026-03-04T14:40:00Z',
    patientBirthDate,
    phone,
    birthKey: birthKeyOf(practiceId, pepper, patientBirthDate),
    phoneKey: phoneKeyOf(practiceId, pepper, phone),
    language: 'en-US',
    status: 'booked',
    statusAt: evening.toString(),
    statusBy: 'practice',
    reminders: [],
    ...changes,
  };
}
