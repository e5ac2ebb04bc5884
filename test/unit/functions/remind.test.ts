import { beforeEach, describe, expect, it } from '@jest/globals';
import { remind } from '../../../functions/remind/remind.ts';
import { appointmentsInMemory } from '../../../shared/adapters/memory/appointments-in-memory.ts';
import { mailInMemory } from '../../../shared/adapters/memory/mail-in-memory.ts';
import { phonesInMemory, type PhonesInMemory } from '../../../shared/adapters/memory/phones-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { queueInMemory } from '../../../shared/adapters/memory/queue-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import type { TimerKind } from '../../../shared/domain/work-item/timer.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import type { WorkItemStore } from '../../../shared/ports/work-item-store.ts';
import { fault } from '../../../shared/errors/fault.ts';
import { examplePractice } from '../../support/practices.ts';
import { after, aWorkItem } from '../../support/work-items.ts';

const practice = examplePractice('maple-street-family-medicine');
const promised = after({ minutes: 30 });
const item = aWorkItem({ practiceId: practice.id, state: 'waiting', taskContactId: 'task-1', promisedAt: promised.toString() });

describe('reminding', () => {
  let items: WorkItemStore;
  let phones: PhonesInMemory;
  let practices: ReturnType<typeof practicesInMemory>;
  let mail: ReturnType<typeof mailInMemory>;
  let toRoute: ReturnType<typeof queueInMemory<{ workItemId: string }>>;

  async function given(kind: TimerKind, fireAt: string, changes: Partial<WorkItem> = {}) {
    items = workItemsInMemory();
    const entry = { schema: 1, itemId: item.id, at: item.receivedAt, cause: 'test', what: 'received', state: item.state } as const;
    await items.write({ item: { ...item, ...changes }, entry, set: [{ itemId: item.id, kind, fireAt }] });
  }
  const sweepAt = (minutes: number) =>
    remind({ items, appointments: appointmentsInMemory(), practices, phones, mailer: mail, toRoute, now: () => after({ minutes }) })();
  const current = () => items.get(item.id);

  beforeEach(() => {
    phones = phonesInMemory();
    practices = practicesInMemory(practice);
    mail = mailInMemory();
    toRoute = queueInMemory();
  });

  it('lifts the task of a promise that is coming due, and looks again at the promised time', async () => {
    await given('promise', after({ minutes: 15 }).toString());
    await sweepAt(15);
    expect(phones.lifted).toEqual(['task-1']);
    expect((await current()).timers).toEqual({ promise: promised.toString() });
    expect(mail.sent).toEqual([]);
  });

  it('tells the lead once when the promised time has passed and nobody has called', async () => {
    await given('promise', promised.toString());
    await sweepAt(30);
    await sweepAt(45);
    expect(mail.sent).toHaveLength(1);
    expect(await current()).toMatchObject({ promiseMissedAt: after({ minutes: 30 }).toString(), timers: {} });
  });

  it('clears a promise also when the same moment was planned once more, after routing it again', async () => {
    await given('promise', promised.toString(), { calledAt: after({ minutes: 10 }).toString() });
    await sweepAt(30);
    const kept = await current();
    const entry = { schema: 1, itemId: item.id, at: item.receivedAt, cause: 'route', what: 'routed', state: item.state } as const;
    const set = [{ itemId: item.id, kind: 'promise', fireAt: promised.toString() }] as const;
    await items.write({ item: { ...kept, version: kept.version + 1 }, entry, set });
    await sweepAt(45);
    expect((await current()).timers).toEqual({});
  });

  it('tells whoever reads the report when the practice has neither lead nor manager with an address', async () => {
    await given('promise', promised.toString());
    const people = Object.fromEntries(Object.entries(practice.people).map(([id, person]) => [id, { ...person, role: 'owner' as const }]));
    practices = practicesInMemory({ ...practice, people });
    await sweepAt(30);
    expect(mail.sent[0]?.to).toEqual(practice.reports.daily.to.map((id) => practice.people[id]?.email));
  });

  it('goes on from what it finds when somebody else changed the item meanwhile', async () => {
    await given('promise', promised.toString());
    const write = items.write;
    items.write = (change) => {
      items.write = write;
      return Promise.reject(fault('WORK_ITEM_CHANGED_ELSEWHERE', { id: change.item.id }));
    };
    await sweepAt(30);
    expect((await current()).promiseMissedAt).toBe(after({ minutes: 30 }).toString());
  });

  it('names nobody in that mail', async () => {
    await given('promise', promised.toString());
    await sweepAt(30);
    expect(JSON.stringify(mail.sent)).not.toContain('+12025550123');
    expect(JSON.stringify(mail.sent)).toContain(item.id);
  });

  it.each([
    ['the patient was called', { calledAt: after({ minutes: 10 }).toString() }],
    ['the item is closed', { state: 'closed', closedAt: after({ minutes: 10 }).toString() }],
  ] as const)('says nothing when %s in time', async (_, changes) => {
    await given('promise', promised.toString(), changes);
    await sweepAt(30);
    expect(mail.sent).toEqual([]);
    expect((await current()).timers).toEqual({});
  });

  it('hands a call-back that is due to routing', async () => {
    await given('call-back', after({ minutes: 60 }).toString(), { state: 'waiting-patient', taskContactId: undefined });
    await sweepAt(60);
    expect(toRoute.sent).toEqual([{ workItemId: item.id }]);
    expect((await current()).timers).toEqual({});
  });

  it('leaves what is not due alone', async () => {
    await given('call-back', after({ minutes: 60 }).toString());
    await sweepAt(59);
    expect(toRoute.sent).toEqual([]);
  });

  it('reminds of the others when one fails, and counts as failed', async () => {
    await given('promise', after({ minutes: 15 }).toString());
    const other = aWorkItem({ id: 'wi-other', practiceId: practice.id, state: 'waiting-patient' });
    const entry = { schema: 1, itemId: other.id, at: other.receivedAt, cause: 'test', what: 'received', state: other.state } as const;
    await items.write({ item: other, entry, set: [{ itemId: other.id, kind: 'call-back', fireAt: after({ minutes: 1 }).toString() }] });
    phones.lift = () => Promise.reject(new Error('unreachable'));
    await expect(sweepAt(20)).rejects.toThrow('unreachable');
    expect(toRoute.sent).toEqual([{ workItemId: 'wi-other' }]);
  });
});
