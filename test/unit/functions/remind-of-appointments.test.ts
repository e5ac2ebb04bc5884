import { describe, expect, it } from '@jest/globals';
import { remind, type RemindNeeds } from '../../../functions/remind/remind.ts';
import { appointmentsInMemory } from '../../../shared/adapters/memory/appointments-in-memory.ts';
import { mailInMemory } from '../../../shared/adapters/memory/mail-in-memory.ts';
import { phonesInMemory } from '../../../shared/adapters/memory/phones-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { queueInMemory } from '../../../shared/adapters/memory/queue-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import type { Appointment } from '../../../shared/domain/appointment/appointment.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import { anAppointment, onFile } from '../../support/appointments.ts';
import { Stopped, stopAtEveryCall } from '../../support/interrupted.ts';
import { examplePractice } from '../../support/practices.ts';

const practice = examplePractice('maple-street-family-medicine');
const callerId = practice.lines[0]?.callerId;
/** The day before the appointment, by the practice's clock. */
const dayBefore = (time: string) => Temporal.ZonedDateTime.from(`2026-03-03T${time}[${practice.timeZone}]`).toInstant();
const { id } = anAppointment();

function given(...appointments: readonly Appointment[]) {
  const needs = {
    items: workItemsInMemory(),
    appointments: appointmentsInMemory(...appointments),
    practices: practicesInMemory(practice),
    phones: phonesInMemory(),
    mailer: mailInMemory(),
    toRoute: queueInMemory<{ workItemId: string }>(),
  };
  const sweep = (time: string, changes: Partial<RemindNeeds> = {}) => remind({ ...needs, now: () => dayBefore(time), ...changes })();
  return { ...needs, sweep };
}
const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => anAppointment({ reference: `A-${n}`, phone: `+1202555${1000 + n}` }));

describe('reminder calls', () => {
  it('go to the number on file, from the practice’s own, the day before from ten o’clock', async () => {
    const { sweep, phones, appointments } = given(anAppointment());
    await sweep('09:45');
    expect(phones.reminders).toEqual([]);
    await sweep('10:00');
    expect(phones.reminders).toMatchObject([
      { to: onFile, from: callerId, practiceId: practice.id, language: 'en-US', appointmentId: id, token: `${id}#reminder#2026-03-03` },
    ]);
    expect(appointments.all()).toMatchObject([
      { version: 2, reminders: [{ day: '2026-03-03', at: dayBefore('10:00').toString(), contactId: 'reminder-1' }] },
    ]);
  });

  it('come once, however often somebody looks', async () => {
    const { sweep, phones } = given(anAppointment());
    for (const time of ['10:00', '10:15', '15:00', '19:45']) await sweep(time);
    expect(phones.reminders).toHaveLength(1);
  });

  it('come later on the day for an appointment that was made on it, and never in the evening', async () => {
    const { sweep, phones, appointments } = given();
    await sweep('10:00');
    await appointments.save(anAppointment());
    await sweep('20:00');
    expect(phones.reminders).toEqual([]);
    await sweep('16:00');
    expect(phones.reminders).toHaveLength(1);
  });

  it.each([
    ['confirmed', anAppointment({ status: 'confirmed' })],
    ['cancelled', anAppointment({ status: 'cancelled' })],
    ['about to be moved', anAppointment({ askedToMoveAt: '2026-03-02T15:00:00Z' })],
    ['today', anAppointment({ startsAt: '2026-03-03T18:00:00Z' })],
    ['the day after tomorrow', anAppointment({ startsAt: '2026-03-05T14:00:00Z' })],
  ])('do not come for an appointment that is %s', async (_, appointment) => {
    const { sweep, phones } = given(appointment);
    await sweep('10:00');
    expect(phones.reminders).toEqual([]);
  });

  it('do not come to a number on which somebody has ended them', async () => {
    const { sweep, phones, appointments } = given(anAppointment(), anAppointment({ reference: 'A-2', phone: '+12025550199' }));
    await appointments.stopReminders(practice.id, anAppointment().phoneKey, dayBefore('09:00').toString());
    await sweep('10:00');
    expect(phones.reminders.map(({ to }) => to)).toEqual(['+12025550199']);
  });

  it('do not call anybody to a door that is closed', async () => {
    const closed = { ...practice, closedDays: [{ kind: 'dates' as const, label: 'works', from: '2026-03-04', to: '2026-03-04' }] };
    const { sweep, phones } = given(anAppointment());
    await sweep('10:00', { practices: practicesInMemory(closed) });
    expect(phones.reminders).toEqual([]);
  });

  it('speak the patient’s language where the practice does, else its own', async () => {
    const { sweep, phones } = given(anAppointment({ language: 'es-US' }));
    await sweep('10:00');
    expect(phones.reminders).toMatchObject([{ language: 'en-US' }]);
    const bilingual = given(anAppointment({ language: 'es-US' }));
    await bilingual.sweep('10:00', { practices: practicesInMemory({ ...practice, languages: ['en-US', 'es-US'] }) });
    expect(bilingual.phones.reminders).toMatchObject([{ language: 'es-US' }]);
  });

  it('leave lines free for callers: a few at a time, the earliest appointments first, and all in the end', async () => {
    const { sweep, phones } = given(...numbered(12));
    await sweep('10:00');
    expect(phones.reminders).toHaveLength(5);
    await sweep('10:15');
    await sweep('10:30');
    expect(new Set(phones.reminders.map(({ to }) => to)).size).toBe(12);
  });

  it('go on past numbers that Connect refuses; the run counts as failed', async () => {
    const world = given(...numbered(8));
    const refused = numbered(6).map(({ phone }) => phone);
    const { startReminderCall } = world.phones;
    const phones = {
      ...world.phones,
      startReminderCall: async (call: Parameters<typeof startReminderCall>[0]) => {
        if (refused.includes(call.to)) throw new Error('DestinationNotAllowedException');
        return startReminderCall(call);
      },
    };
    await expect(world.sweep('10:00', { phones })).rejects.toThrow('DestinationNotAllowedException');
    expect(world.phones.reminders).toHaveLength(2);
  });

  it('go on past a practice whose settings cannot be read', async () => {
    const world = given(anAppointment());
    const practices = { ...world.practices, ids: async () => ['nowhere', practice.id] };
    await expect(world.sweep('10:00', { practices })).rejects.toMatchObject({ code: 'PRACTICE_NOT_FOUND' });
    expect(world.phones.reminders).toHaveLength(1);
  });

  it('go out although a promise could not be looked after', async () => {
    const world = given(anAppointment());
    const items = { ...world.items, dueTimers: () => Promise.reject(new Error('throttled')) };
    await expect(world.sweep('10:00', { items })).rejects.toThrow('throttled');
    expect(world.phones.reminders).toHaveLength(1);
  });

  it('undo nothing that the patient says on the call before it is written down', async () => {
    const { sweep, phones, appointments } = given(anAppointment());
    const { startReminderCall } = phones;
    phones.startReminderCall = async (call) => {
      await appointments.save(anAppointment({ status: 'confirmed', statusBy: 'patient-by-key', version: 2 }));
      return startReminderCall(call);
    };
    await sweep('10:00');
    expect(appointments.all()).toMatchObject([{ status: 'confirmed', version: 3, reminders: [{ day: '2026-03-03' }] }]);
  });

  it.each(['before', 'after'] as const)('stopped %s any request, make one call and one record in the end', async (moment) => {
    const made = await stopAtEveryCall(moment, async (stop) => {
      const world = given(anAppointment());
      await remind(stop({ ...world, now: () => dayBefore('10:00') }))().catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      });
      await world.sweep('10:15');
      expect(world.phones.reminders).toHaveLength(1);
      expect(world.appointments.all()).toMatchObject([{ version: 2, reminders: [{ day: '2026-03-03', contactId: 'reminder-1' }] }]);
    });
    expect(made).toBeGreaterThan(3);
  });
});
