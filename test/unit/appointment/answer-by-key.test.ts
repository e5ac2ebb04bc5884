import { describe, expect, it } from '@jest/globals';
import { answered, type AppointmentKey } from '../../../shared/domain/appointment/answer-by-key.ts';
import type { Appointment } from '../../../shared/domain/appointment/appointment.ts';
import { anAppointment } from '../../support/appointments.ts';
import { after, evening } from '../../support/work-items.ts';

const asked = evening.toString();
const states = {
  booked: anAppointment(),
  confirmed: anAppointment({ status: 'confirmed' }),
  'booked, asked to move': anAppointment({ askedToMoveAt: asked }),
  'confirmed, asked to move': anAppointment({ status: 'confirmed', askedToMoveAt: asked }),
  cancelled: anAppointment({ status: 'cancelled' }),
} satisfies Record<string, Appointment>;
type State = keyof typeof states;
const same = 'same';
const gone = undefined;
const now = after({ minutes: 5 }).toString();
const byPatient = { statusBy: 'patient-by-key', statusAt: now } as const;

/** The whole table. */
const expected: Record<State, Record<AppointmentKey, Partial<Appointment> | typeof same | undefined>> = {
  booked: { confirm: { status: 'confirmed', ...byPatient }, cancel: { status: 'cancelled', ...byPatient }, move: { askedToMoveAt: now } },
  confirmed: { confirm: same, cancel: { status: 'cancelled', ...byPatient }, move: { status: 'confirmed', askedToMoveAt: now } },
  'booked, asked to move': {
    confirm: { status: 'confirmed', ...byPatient, askedToMoveAt: undefined },
    cancel: { status: 'cancelled', ...byPatient },
    move: same,
  },
  'confirmed, asked to move': {
    confirm: { status: 'confirmed', ...byPatient, askedToMoveAt: undefined },
    cancel: { status: 'cancelled', ...byPatient },
    move: same,
  },
  cancelled: { confirm: gone, cancel: same, move: gone },
};
const rows = Object.entries(expected).flatMap(([state, keys]) => Object.entries(keys).map(([key, to]) => [state, key, to] as const));

describe('an appointment after a key', () => {
  it.each(rows)('%s, %s', (state, key, to) => {
    const before = states[state as State];
    const result = answered(before, key as AppointmentKey, after({ minutes: 5 }));
    if (to === same) expect(result).toBe(before);
    else if (to === gone) expect(result).toBeUndefined();
    else expect(result).toEqual({ ...before, ...to, version: 2 });
  });
});
