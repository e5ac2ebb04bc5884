import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { appointmentTable } from '../../../shared/adapters/dynamodb/appointment-table.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { appointmentsInMemory } from '../../../shared/adapters/memory/appointments-in-memory.ts';
import { unchecked, withTry } from '../../../shared/domain/appointment/caller-check.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import type { AppointmentStore } from '../../../shared/ports/appointment-store.ts';
import { anAppointment } from '../../support/appointments.ts';
import { type LocalTable, localTable } from '../../support/local-table.ts';
import { after, evening } from '../../support/work-items.ts';

let local: LocalTable;
beforeAll(async () => void (local = await localTable()));
afterAll(() => local.stop());

const stores: [string, () => AppointmentStore][] = [
  ['in memory', () => appointmentsInMemory()],
  ['in DynamoDB', () => appointmentTable(local.client, local.name)],
];

describe.each(stores)('a store of appointments %s', (_, open) => {
  it('gives back exactly what it was given, under its practice', async () => {
    const store = open();
    const practiceId = 'whole';
    const reminders = [{ day: '2026-03-03', at: evening.toString(), contactId: 'call-1' }];
    const appointment = anAppointment({ practiceId, askedToMoveAt: evening.toString(), reminders });
    expect(await store.save(appointment)).toBe(true);
    expect(await store.find(practiceId, appointment.id)).toEqual(appointment);
    expect(await store.find('another', appointment.id)).toBeUndefined();
  });

  it('lets one of two writers win, and never brings back what is not there', async () => {
    const store = open();
    const first = anAppointment({ practiceId: 'race' });
    await store.save(first);
    expect(await store.save(first)).toBe(false);
    const writers = (['confirmed', 'cancelled'] as const).map((status) => store.save({ ...first, status, version: 2 }));
    expect((await Promise.all(writers)).toSorted()).toEqual([false, true]);
    expect(await store.find('race', first.id)).toMatchObject({ version: 2 });
    expect(await store.save(anAppointment({ practiceId: 'race', reference: 'none', version: 3 }))).toBe(false);
  });

  it('finds those of one birth date at one practice, and follows a correction', async () => {
    const store = open();
    const practiceId = 'born';
    const [one, two] = [
      anAppointment({ practiceId, reference: 'later', startsAt: '2026-03-09T14:00:00Z' }),
      anAppointment({ practiceId, reference: 'sooner', startsAt: '2026-03-04T14:00:00Z' }),
    ];
    const another = anAppointment({ practiceId, reference: 'another', patientBirthDate: '1988-07-05' });
    for (const appointment of [one, two, another, anAppointment({ practiceId: 'elsewhere' })]) await store.save(appointment);
    expect(await store.bornOn(one.birthKey)).toEqual([two, one]);
    await store.save({ ...two, patientBirthDate: another.patientBirthDate, birthKey: another.birthKey, version: 2 });
    expect((await store.bornOn(one.birthKey)).map(({ reference }) => reference)).toEqual(['later']);
    expect((await store.bornOn(another.birthKey)).map(({ reference }) => reference)).toEqual(['sooner', 'another']);
    expect(await store.bornOn('nobody')).toEqual([]);
  });

  it('lists those that start in a span, its end excluded, the first one first', async () => {
    const store = open();
    const practiceId = 'days';
    const starts = { last: '2026-03-05T04:59:00Z', first: '2026-03-04T05:00:00Z', middle: '2026-03-04T14:40:00Z' };
    const outside = { before: '2026-03-04T04:59:00Z', after: '2026-03-05T05:00:00Z' };
    for (const [reference, startsAt] of Object.entries({ ...starts, ...outside }))
      await store.save(anAppointment({ practiceId, reference, startsAt }));
    await store.save(anAppointment({ practiceId: 'other-days' }));
    const found = await store.startingBetween(
      practiceId,
      Temporal.Instant.from('2026-03-04T05:00:00Z'),
      Temporal.Instant.from('2026-03-05T05:00:00Z'),
    );
    expect(found.map(({ reference }) => reference)).toEqual(['first', 'middle', 'last']);
  });

  it('lists an appointment that was moved to another day there, and not where it was', async () => {
    const store = open();
    const appointment = anAppointment({ practiceId: 'moved' });
    await store.save(appointment);
    await store.save({ ...appointment, startsAt: '2026-03-06T14:40:00Z', version: 2 });
    const on = async (day: string) => {
      const from = Temporal.Instant.from(`${day}T00:00:00Z`);
      return (await store.startingBetween('moved', from, from.add({ hours: 24 }))).length;
    };
    expect([await on('2026-03-04'), await on('2026-03-06')]).toEqual([0, 1]);
  });

  it('remembers who a caller has shown to be, each answer over the one before', async () => {
    const store = open();
    const first = withTry(unchecked('contact-check', evening), { birthKey: 'a' }, evening);
    const second = first && withTry(first, { birthKey: 'a', phoneKey: '1' }, after({ seconds: 20 }));
    if (!first || !second) throw new Error('Both tries are allowed.');
    expect(await store.check('contact-check')).toBeUndefined();
    expect(await store.saveCheck(first)).toBe(true);
    expect(await store.saveCheck(first)).toBe(false);
    expect(await store.saveCheck({ ...second, appointmentId: 'ap-1' })).toBe(true);
    expect(await store.check('contact-check')).toEqual({ ...second, appointmentId: 'ap-1' });
  });

  it('keeps that a number wants no more reminders, for that practice', async () => {
    const store = open();
    await store.stopReminders('stop', 'key', evening.toString());
    await store.stopReminders('stop', 'key', after({ hours: 1 }).toString());
    expect(await store.remindersStopped('stop', 'key')).toBe(true);
    expect(await store.remindersStopped('stop', 'another')).toBe(false);
    expect(await store.remindersStopped('go-on', 'key')).toBe(false);
  });
});

describe('a row of the table', () => {
  it('is found by no birth date and no number, and ends by itself', async () => {
    const appointment = anAppointment({ practiceId: 'keys' });
    await appointmentTable(local.client, local.name).save(appointment);
    const get = new GetCommand({ TableName: local.name, Key: keys.appointment('keys', appointment.id) });
    const { Item = {} } = await local.client.send(get);
    const { pk, sk, callerKey, dayKey, receivedAt, expires } = Item;
    expect([pk, sk, callerKey, dayKey, receivedAt].join()).not.toMatch(/1988|0704|0188|undefined/);
    expect(new Date(Number(expires) * 1000).toISOString()).toBe('2026-06-03T00:00:00.000Z');
  });
});
