import type { Temporal } from '../time.ts';
import type { Appointment } from './appointment.ts';
import type { AppointmentRow } from './appointment-row.ts';

export type Identity = Pick<Appointment, 'id' | 'practiceId' | 'birthKey' | 'phoneKey'>;

/**
 * An appointment as a line of the practice's file has it, over what is stored; undefined when nothing is new, so that the same file may come again.
 * What the patient said by key stays while the time stays: a file that was written before the call still says "booked". A new time is a new question,
 * and a cancellation by the practice always counts.
 */
export function imported(
  before: Appointment | undefined,
  row: AppointmentRow,
  identity: Identity,
  now: Temporal.Instant,
): Appointment | undefined {
  const { startsAt, birthDate, status, ...facts } = row;
  const next: Appointment = {
    schema: 1,
    ...identity,
    ...facts,
    version: (before?.version ?? 0) + 1,
    startsAt: startsAt.toString(),
    patientBirthDate: birthDate,
    ...statusOf(before, row, now),
    reminders: before?.reminders ?? [],
  };
  return before && isSame(before, next) ? undefined : next;
}

type Status = Pick<Appointment, 'status' | 'statusAt' | 'statusBy' | 'askedToMoveAt'>;

function statusOf(before: Appointment | undefined, { startsAt, status }: AppointmentRow, now: Temporal.Instant): Status {
  const fresh: Status = { status, statusAt: now.toString(), statusBy: 'practice' };
  if (!before || Date.parse(before.startsAt) !== startsAt.epochMilliseconds) return fresh;
  const keptByPatient = before.statusBy === 'patient-by-key' && status !== 'cancelled';
  const { statusAt, statusBy, askedToMoveAt } = before;
  if (keptByPatient || before.status === status) return { status: before.status, statusAt, statusBy, askedToMoveAt };
  return { ...fresh, askedToMoveAt: status === 'booked' ? askedToMoveAt : undefined };
}

const told = ['startsAt', 'patientBirthDate', 'phone', 'language', 'status', 'askedToMoveAt'] as const;
const isSame = (a: Appointment, b: Appointment): boolean => told.every((field) => a[field] === b[field]);
