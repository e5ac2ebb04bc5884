import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { closureTable } from '../../shared/adapters/dynamodb/closure-table.ts';
import { announcementFor } from '../../shared/domain/closure/announcement-for.ts';
import { isOpen } from '../../shared/domain/hours/opening-hours.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { workItemIdOf } from '../../shared/domain/work-item/work-item.ts';
import { DeskOf } from '../support/desk.ts';
import { TestNight } from '../support/night.ts';
import { ownersCall } from '../support/owner-on-the-phone.ts';

const practiceId = 'maple-street-family-medicine';
const wednesdayMorning = Temporal.Instant.from('2026-11-25T15:00:00Z');
const endOf = (day: string) => Temporal.PlainDateTime.from(`${day}T17:00`).toZonedDateTime('America/New_York').toInstant().toString();

let night: TestNight;
let desk: DeskOf;
let bill: SimulatedCall;
let owner: SimulatedCall;
const openOnWednesday = async () => isOpen(await night.practices.live(practiceId), wednesdayMorning);

/** Tuesday, 20:45: a caller is told "by the end of tomorrow, Wednesday". At nine the manager closes Wednesday; Thursday and Friday are holidays. */
beforeAll(async () => {
  night = await TestNight.begin({ at: '2026-11-25T01:45:00Z' });
  desk = new DeskOf(night, 'assistant');
  bill = await night.message('I would like to ask about my bill from last month.', { from: '+12025550151' });
  await night.runtime.advanceTo(Date.parse('2026-11-25T02:00:00Z'));
});
afterAll(() => night.end());

describe('a closure by telephone, at nine in the evening', () => {
  it('is read back with weekday and date, and live when the owner hangs up', async () => {
    expect(await night.itemOf(bill)).toMatchObject({ promisedAt: endOf('2026-11-25') });
    expect(await openOnWednesday()).toBe(true);
    owner = await ownersCall(night, { menu: '2', says: 'We are closed on Wednesday because of the snow.' });
    expect(owner.heard.join('\n')).toMatch(/Closed on Wednesday, November 25, until Monday 8 AM[^]*live now/);
    expect(await openOnWednesday()).toBe(false);
  });

  it('is no call of a patient: it has a reason and no item, and nothing of it is missing', async () => {
    await night.pass({ minutes: 15 });
    expect(await night.contacts.find(owner.contactId)).toMatchObject({ reason: 'owner-line' });
    expect(await night.items.find(workItemIdOf(owner.contactId))).toBeUndefined();
    expect(night.alarmsSince()).toEqual([]);
  });

  it('is announced to callers in the owner’s own voice, as Connect can play it', async () => {
    const live = await night.practices.live(practiceId);
    const { recording: Key } = announcementFor(live, live.closures, Temporal.Instant.fromEpochMilliseconds(night.now)) ?? {};
    expect(Key).toBe(`announcements/${owner.contactId}.wav`);
    const { Body } = await night.runtime.deployment.clients.s3.send(new GetObjectCommand({ Bucket: night.bucket, Key }));
    const file = Buffer.from((await Body?.transformToByteArray()) ?? []);
    expect([file.toString('latin1', 0, 4), file.readUInt16LE(20), file.readUInt32LE(24)]).toEqual(['RIFF', 7, 8_000]);
  });

  it('moves the promise that it breaks, and the caller is told by an assistant', async () => {
    expect(await night.itemOf(bill)).toMatchObject({ promisedAt: endOf('2026-11-30'), owner: { team: 'assistants' } });
    expect(await night.happenings(bill)).toContain('promise-moved');
    await desk.signIn();
    const { data } = await desk.fillIn(bill, {});
    expect(JSON.stringify(data)).toContain(
      'The office is closed on Wednesday, November 25. We will call you by the end of Monday, November 30.',
    );
    await desk.work(bill, { outcome: 'hand-off' });
    expect((await night.itemOf(bill)).promiseMovedFrom).toBeUndefined();
    await desk.signOut();
  });

  it('is counted in what the next caller is told', async () => {
    const next = await night.message('I have a question about my bill.', { from: '+12025550152' });
    expect(await night.itemOf(next)).toMatchObject({ promisedAt: endOf('2026-11-30') });
  });

  it('is taken back with two keys: the office opens as usual, and nobody is told again', async () => {
    const before = await night.itemOf(bill);
    const call = await ownersCall(night, { menu: '4' });
    expect(call.heard.join('\n')).toMatch(/To open as usual on Wednesday, November 25[^]*Taken back/);
    expect(await openOnWednesday()).toBe(true);
    await night.pass({ minutes: 16 });
    const { promisedAt, due, owner: team } = await night.itemOf(bill);
    expect({ promisedAt, due, owner: team }).toEqual({ promisedAt: before.promisedAt, due: before.promisedAt, owner: before.owner });
    expect((await night.happenings(bill)).filter((what) => what === 'promise-moved')).toHaveLength(1);
    const closures = await closureTable(night.documents, night.table).all(practiceId);
    expect(closures).toMatchObject([{ by: 'r-alvarez', takenBackBy: 'r-alvarez' }]);
  });
});
