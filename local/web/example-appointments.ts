import { importAppointments } from '../../shared/actions/import-appointments.ts';
import { businessDaysLater } from '../../shared/domain/hours/business-time.ts';
import { Temporal } from '../../shared/domain/time.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { appointmentsOf, secretsOf } from '../commands/stores.ts';
import type { OpenNight } from '../opening/open-for-the-night.ts';
import type { LocalRuntime } from '../runtime.ts';
import type { AppointmentState } from './page-state.ts';

/** The invented appointment of a practice, by the practice's id. */
export type ExampleAppointments = ReadonlyMap<string, AppointmentState>;

/** Two of the numbers that the phone of the page calls from. */
const phones = ['+12135550152', '+12025550147'] as const;

/**
 * Hands each practice a list with one appointment, as `npm run appointments` would: on the second business day from now, so that it can be confirmed
 * by key tonight, and is called about tomorrow.
 */
export async function bookExamples({ clock }: LocalRuntime, { practices, place }: OpenNight): Promise<ExampleAppointments> {
  const now = () => Temporal.Instant.fromEpochMilliseconds(clock.now());
  const needs = { appointments: appointmentsOf(place), secrets: secretsOf(place), now };
  const booked = new Map<string, AppointmentState>();
  for (const [at, practice] of practices.entries()) {
    const date = businessDaysLater(practice, now(), 2).toString();
    const appointment = { date, time: '09:40', birthDate: '1988-07-04', phone: phones[at % phones.length] ?? phones[0] };
    const { refused } = await importAppointments(needs, practice, listOf(practice, appointment));
    if (refused.length > 0) throw new Error(refused.join(' '));
    booked.set(practice.id, appointment);
  }
  return booked;
}

const listOf = ({ languages }: Practice, { date, time, birthDate, phone }: AppointmentState) =>
  `id,date,time,birth-date,phone,language\nA-1,${date},${time},${birthDate},${phone},${languages.includes('es-US') ? 'es' : 'en'}\n`;
