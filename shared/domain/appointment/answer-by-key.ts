import type { Temporal } from '../time.ts';
import type { Appointment } from './appointment.ts';

/** What a caller can say of their appointment by a key. */
export type AppointmentKey = 'confirm' | 'cancel' | 'move';

interface Meaning {
  /** The appointment says it already: a repeat writes nothing. */
  readonly said: (appointment: Appointment) => boolean;
  readonly change: (appointment: Appointment, at: string) => Partial<Appointment>;
}

const byKey = (status: Appointment['status'], statusAt: string) => ({ status, statusAt, statusBy: 'patient-by-key' }) as const;

const meanings: Record<AppointmentKey, Meaning> = {
  confirm: {
    said: ({ status, askedToMoveAt }) => status === 'confirmed' && askedToMoveAt === undefined,
    change: (_, at) => ({ ...byKey('confirmed', at), askedToMoveAt: undefined }),
  },
  cancel: { said: ({ status }) => status === 'cancelled', change: (_, at) => byKey('cancelled', at) },
  move: { said: ({ askedToMoveAt }) => askedToMoveAt !== undefined, change: (_, at) => ({ askedToMoveAt: at }) },
};

/**
 * The appointment after a key: itself when it says so already, undefined when it was cancelled meanwhile and cannot be confirmed or moved. To
 * ask for another time changes no status: until somebody has moved it, it stands.
 */
export function answered(appointment: Appointment, key: AppointmentKey, now: Temporal.Instant): Appointment | undefined {
  const { said, change } = meanings[key];
  if (said(appointment)) return appointment;
  if (appointment.status === 'cancelled') return undefined;
  return { ...appointment, ...change(appointment, now.toString()), version: appointment.version + 1 };
}
