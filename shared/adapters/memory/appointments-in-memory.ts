import { Appointment } from '../../domain/appointment/appointment.ts';
import { CallerCheck } from '../../domain/appointment/caller-check.ts';
import { isWithin } from '../../domain/moments.ts';
import { Temporal } from '../../domain/time.ts';
import type { AppointmentStore } from '../../ports/appointment-store.ts';

export interface AppointmentsInMemory extends AppointmentStore {
  all(): Appointment[];
}

/** The promises of the table, kept in memory for tests. Records are copied in and out. */
export function appointmentsInMemory(...given: readonly Appointment[]): AppointmentsInMemory {
  const appointments = new Map(given.map((appointment) => [nameOf(appointment), Appointment.parse(appointment)]));
  const checks = new Map<string, CallerCheck>();
  const stopped = new Set<string>();
  const all = () => [...appointments.values()].map((appointment) => structuredClone(appointment)).toSorted(byStart);

  return {
    all,
    find: async (practiceId, id) => structuredClone(appointments.get(nameOf({ practiceId, id }))),
    bornOn: async (birthKey) => all().filter((appointment) => appointment.birthKey === birthKey),
    startingBetween: async (practiceId, from, to) =>
      all().filter(
        (appointment) => appointment.practiceId === practiceId && isWithin(Temporal.Instant.from(appointment.startsAt), { from, to }),
      ),
    save: async (appointment) => replace(appointments, nameOf(appointment), Appointment.parse(appointment)),
    check: async (contactId) => structuredClone(checks.get(contactId)),
    saveCheck: async (check) => replace(checks, check.contactId, CallerCheck.parse(check)),
    stopReminders: async (practiceId, phoneKey) => void stopped.add(`${practiceId}#${phoneKey}`),
    remindersStopped: async (practiceId, phoneKey) => stopped.has(`${practiceId}#${phoneKey}`),
  };
}

const nameOf = ({ practiceId, id }: Pick<Appointment, 'practiceId' | 'id'>): string => `${practiceId}#${id}`;
const byStart = (a: Appointment, b: Appointment): number => Date.parse(a.startsAt) - Date.parse(b.startsAt);

function replace<Row extends { version: number }>(rows: Map<string, Row>, name: string, row: Row): boolean {
  if ((rows.get(name)?.version ?? 0) !== row.version - 1) return false;
  rows.set(name, row);
  return true;
}
