import { describe, expect, it } from '@jest/globals';
import { dayToRemindOf, reminded, spanOf, wantsReminder } from '../../../shared/domain/appointment/due-reminder.ts';
import { isHeld } from '../../../shared/domain/appointment/is-held.ts';
import { spokenMoment } from '../../../shared/domain/appointment/spoken-moment.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import { anAppointment } from '../../support/appointments.ts';

const newYork = { timeZone: 'America/New_York' };
const at = (local: string, { timeZone } = newYork) => Temporal.ZonedDateTime.from(`${local}[${timeZone}]`).toInstant();

describe('the day whose appointments are called about', () => {
  const rows: [string, string | undefined][] = [
    ['2026-03-03T09:59', undefined],
    ['2026-03-03T10:00', '2026-03-04'],
    ['2026-03-03T19:59', '2026-03-04'],
    ['2026-03-03T20:00', undefined],
    ['2026-03-03T00:10', undefined],
    ['2026-03-07T10:00', '2026-03-08'],
    ['2026-12-31T12:00', '2027-01-01'],
  ];
  it.each(rows)('at %s is %s', (now, day) => {
    expect(dayToRemindOf(newYork, at(now))?.toString()).toBe(day);
  });
  it('goes by the clock of the practice', () => {
    const losAngeles = { timeZone: 'America/Los_Angeles' };
    expect(dayToRemindOf(losAngeles, at('2026-03-03T12:59'))).toBeUndefined();
    expect(dayToRemindOf(losAngeles, at('2026-03-03T13:00'))?.toString()).toBe('2026-03-04');
  });
  it.each([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
    ['2026-03-04', 24],
  ])('%s lasts %d hours', (day, hours) => {
    const { from, to } = spanOf(newYork, Temporal.PlainDate.from(day));
    expect(from.until(to).total('hours')).toBe(hours);
  });
});

describe('an appointment wants its call', () => {
  const today = '2026-03-03';
  const call = { day: today, at: '2026-03-03T15:00:00Z', contactId: 'call-1' };
  it.each([
    [true, 'while it is booked', anAppointment()],
    [true, 'when it was called about on another day, before it was moved', anAppointment({ reminders: [{ ...call, day: '2026-02-10' }] })],
    [false, 'when it is confirmed', anAppointment({ status: 'confirmed' })],
    [false, 'when it is cancelled', anAppointment({ status: 'cancelled' })],
    [false, 'when another time was asked for', anAppointment({ askedToMoveAt: '2026-03-02T15:00:00Z' })],
    [false, 'once a day', reminded(anAppointment(), call)],
  ])('%s: %s', (wants, _, appointment) => {
    expect(wantsReminder(appointment, today)).toBe(wants);
  });
});

describe('the reminder of an appointment is held', () => {
  const practice = {
    ...newYork,
    closedDays: [
      { kind: 'us-holiday' as const, label: 'Thanksgiving Day' },
      { kind: 'dates' as const, label: 'works', from: '2026-03-10', to: '2026-03-11' },
    ],
    specialHours: { '2026-03-11': [{ from: '09:00', to: '12:00' }], '2026-03-12': [] },
  };
  it.each([
    [false, '2026-03-09', 'an ordinary day'],
    [true, '2026-03-10', 'a closed day'],
    [false, '2026-03-11', 'hours of its own on a closed day'],
    [true, '2026-03-12', 'no hours on that day'],
    [true, '2026-11-26', 'a holiday'],
  ])('%s: %s, %s', (held, day) => {
    expect(isHeld(practice, at(`${day}T09:40`).toString(), at(`${day}T01:00`))).toBe(held);
    expect(isHeld(practice, at(`${day}T23:50`).toString(), at(`${day}T01:00`))).toBe(held);
  });
});

describe('the time as it is spoken', () => {
  it.each([
    ['2026-12-02T09:40', 'en-US', 'Wednesday, December 2', '9:40 AM'],
    ['2026-12-02T12:05', 'en-US', 'Wednesday, December 2', '12:05 PM'],
    ['2026-12-02T00:30', 'en-US', 'Wednesday, December 2', '12:30 AM'],
    ['2026-12-02T09:40', 'es-US', 'miércoles 2 de diciembre', 'las 9:40 de la mañana'],
    ['2026-12-02T13:00', 'es-US', 'miércoles 2 de diciembre', 'la 1:00 de la tarde'],
    ['2026-12-02T20:15', 'es-US', 'miércoles 2 de diciembre', 'las 8:15 de la noche'],
  ] as const)('%s in %s is %s, %s', (local, language, day, clock) => {
    expect(spokenMoment(at(local).toString(), newYork.timeZone, language)).toEqual({ day, clock });
  });
});
