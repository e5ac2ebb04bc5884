import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Appointment } from '../../domain/appointment/appointment.ts';
import { CallerCheck } from '../../domain/appointment/caller-check.ts';
import type { AppointmentStore } from '../../ports/appointment-store.ts';
import { batchOf } from './batch.ts';
import { expiryAfter } from './expiry.ts';
import { keys } from './keys.ts';
import { datesBetween, keysIn, rowAt, secondOf, sortable } from './query.ts';
import { readable } from './readable.ts';
import { unlessRefused } from './refused.ts';

/** Partitions of two indexes that other rows are in as well: of days (UTC), and of people by HMAC. */
const startsOn = (practiceId: string, at: string): string => `APPOINTMENTS#${practiceId}#${at.slice(0, 10)}`;
const bornAs = (birthKey: string): string => `BORN#${birthKey}`;
/** How long a row outlives what it is about; the practice's own system is the record. */
const daysKept = { appointment: 90, check: 2 } as const;

/** Appointments in DynamoDB, under their practice; what a caller has shown to be, under the contact. */
export function appointmentTable(dynamo: DynamoDBDocumentClient, TableName: string): AppointmentStore {
  const table = { dynamo, TableName };
  const found = async (at: readonly { pk: string; sk: string }[]) =>
    (await batchOf(table, at))
      .flatMap((row) => readable(Appointment, row))
      .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const replace = async (Item: Record<string, unknown>, version: number) =>
    (await unlessRefused(dynamo.send(new PutCommand({ TableName, Item, ...replacing(version) })))) !== undefined;

  return {
    async find(practiceId, id) {
      const row = await rowAt(table, keys.appointment(practiceId, id));
      return row && Appointment.parse(row);
    },
    async bornOn(birthKey) {
      const listed = await keysIn(table, { index: 'caller', partition: ['callerKey', bornAs(birthKey)], sort: 'receivedAt' });
      // The index may lag behind a birth date that was corrected.
      return (await found(listed)).filter((appointment) => appointment.birthKey === birthKey);
    },
    async startingBetween(practiceId, from, to) {
      const between = [secondOf(from), secondOf(to)] as const;
      const days = datesBetween(from, to).map((date) => startsOn(practiceId, date));
      const listed = days.map((day) => keysIn(table, { index: 'day', partition: ['dayKey', day], sort: 'receivedAt', between }));
      const [start, end] = [from.epochMilliseconds, to.epochMilliseconds];
      return (await found((await Promise.all(listed)).flat())).filter(
        ({ startsAt }) => Date.parse(startsAt) >= start && Date.parse(startsAt) < end,
      );
    },
    save: (appointment) => replace(rowOf(appointment), appointment.version),
    async check(contactId) {
      const row = await rowAt(table, keys.callerCheck(contactId));
      return row && CallerCheck.parse(row);
    },
    saveCheck: (check) =>
      replace({ ...keys.callerCheck(check.contactId), ...check, expires: expiryAfter(check.at, daysKept.check) }, check.version),
    async stopReminders(practiceId, phoneKey, at) {
      const Item = { ...keys.noReminders(practiceId, phoneKey), at };
      await unlessRefused(dynamo.send(new PutCommand({ TableName, Item, ...replacing(1) })));
    },
    remindersStopped: async (practiceId, phoneKey) => (await rowAt(table, keys.noReminders(practiceId, phoneKey))) !== undefined,
  };
}

const replacing = (version: number) =>
  version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :replaces', ExpressionAttributeValues: { ':replaces': version - 1 } };

const rowOf = (appointment: Appointment) => ({
  ...keys.appointment(appointment.practiceId, appointment.id),
  ...appointment,
  dayKey: startsOn(appointment.practiceId, appointment.startsAt),
  callerKey: bornAs(appointment.birthKey),
  receivedAt: sortable(appointment.startsAt),
  expires: expiryAfter(appointment.startsAt, daysKept.appointment),
});
