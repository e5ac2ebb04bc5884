import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { closureTable } from '../../../shared/adapters/dynamodb/closure-table.ts';
import { ownerCallTable } from '../../../shared/adapters/dynamodb/owner-call-table.ts';
import { practiceTable } from '../../../shared/adapters/dynamodb/practice-table.ts';
import { ownerCallsInMemory } from '../../../shared/adapters/memory/owner-calls-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import type { OwnerCall } from '../../../shared/domain/closure/owner-call.ts';
import { isOpen } from '../../../shared/domain/hours/opening-hours.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import type { ClosureStore } from '../../../shared/ports/closure-store.ts';
import type { OwnerCallStore } from '../../../shared/ports/owner-call-store.ts';
import type { PracticeStore } from '../../../shared/ports/practice-store.ts';
import { aClosure } from '../../support/closures.ts';
import { type LocalTable, localTable } from '../../support/local-table.ts';
import { examplePractice } from '../../support/practices.ts';
import { evening } from '../../support/work-items.ts';

let local: LocalTable;
beforeAll(async () => void (local = await localTable('closures')));
afterAll(() => local.stop());

interface Open {
  readonly closures: ClosureStore;
  readonly practices: PracticeStore;
  readonly calls: OwnerCallStore;
}
const stores: [string, () => Open][] = [
  [
    'in memory',
    () => {
      const practices = practicesInMemory();
      return { practices, closures: practices.closures, calls: ownerCallsInMemory() };
    },
  ],
  [
    'in DynamoDB',
    () => ({
      closures: closureTable(local.client, local.name),
      practices: practiceTable(local.client, local.name),
      calls: ownerCallTable(local.client, local.name),
    }),
  ],
];
const practice = examplePractice('maple-street-family-medicine');
const wednesday = Temporal.Instant.from('2026-11-25T15:00:00Z');

describe.each(stores)('a store of closures %s', (_, open) => {
  it('gives back exactly what was added, to its practice alone', async () => {
    const { closures } = open();
    const late = aClosure({
      practiceId: 'whole',
      id: 'late',
      kind: 'late-opening',
      opensAt: '10:00',
      announcement: { kind: 'prepared', name: 'Snow' },
    });
    await closures.add(aClosure({ practiceId: 'whole', id: 'closed' }));
    await closures.add(late);
    expect(await closures.all('whole')).toEqual([aClosure({ practiceId: 'whole', id: 'closed' }), late]);
    expect(await closures.all('who')).toEqual([]);
  });

  it('adds a closure once, and revives none that was taken back', async () => {
    const { closures } = open();
    const closure = aClosure({ practiceId: 'once' });
    await closures.add(closure);
    await closures.add({ ...closure, at: '2026-11-25T02:00:09Z' });
    expect(await closures.all('once')).toEqual([closure]);
    await closures.takeBack(closure, { person: 'front-desk', at: '2026-11-25T03:00:00Z' });
    await closures.add(closure);
    await closures.takeBack(closure, { person: 'another', at: '2026-11-25T04:00:00Z' });
    expect(await closures.all('once')).toEqual([{ ...closure, takenBackBy: 'front-desk', takenBackAt: '2026-11-25T03:00:00Z' }]);
  });

  it('names the recording that a closure waited for', async () => {
    const { closures } = open();
    const closure = aClosure({ practiceId: 'recorded', announcement: { kind: 'recorded' } });
    await closures.add(closure);
    for (let time = 0; time < 2; time += 1) await closures.announce(closure, 'announcements/a.wav');
    expect(await closures.all('recorded')).toEqual([
      { ...closure, announcement: { kind: 'recorded', recordingKey: 'announcements/a.wav' } },
    ]);
  });

  it('makes nothing of a closure that is not there', async () => {
    const { closures } = open();
    const none = aClosure({ practiceId: 'none' });
    await closures.takeBack(none, { person: 'front-desk', at: '2026-11-25T03:00:00Z' });
    await closures.announce(none, 'announcements/a.wav');
    expect(await closures.all('none')).toEqual([]);
  });

  it('has it in the settings in force at the next look, gone at the one after, and never in the published ones', async () => {
    const { closures, practices } = open();
    await practices.publish({ practice: { ...practice, id: 'live' }, yaml: 'first', by: 'somebody', at: evening.toString() });
    const closure = aClosure({ practiceId: 'live' });
    const openOnWednesday = async () => isOpen(await practices.live('live'), wednesday);
    expect(await openOnWednesday()).toBe(true);
    await closures.add(closure);
    expect(await openOnWednesday()).toBe(false);
    expect(await practices.settings('live')).toEqual({ ...practice, id: 'live' });
    expect((await practices.live('live')).closures).toEqual([closure]);
    await closures.takeBack(closure, { person: 'front-desk', at: '2026-11-25T03:00:00Z' });
    expect(await practices.live('live')).toEqual({ ...practice, id: 'live' });
    await expect(practices.settings('nowhere')).rejects.toMatchObject({ code: 'PRACTICE_NOT_FOUND' });
  });

  it('remembers who is on the owner line and what was chosen so far', async () => {
    const { calls } = open();
    const call: OwnerCall = {
      schema: 1,
      contactId: 'call',
      practiceId: practice.id,
      person: 'r-alvarez',
      verifiedAt: evening.toString(),
      recorded: false,
      offered: [],
    };
    expect(await calls.find('call')).toBeUndefined();
    await calls.save(call);
    expect(await calls.find('call')).toEqual(call);
    const { kind, day, until } = aClosure();
    const further: OwnerCall = {
      ...call,
      planned: { kind, day, until },
      announcement: { kind: 'recorded' },
      recorded: true,
      offered: ['2026-11-25'],
    };
    await calls.save(further);
    expect(await calls.find('call')).toEqual(further);
    expect(await calls.find('another')).toBeUndefined();
  });
});

describe('a closure in DynamoDB', () => {
  it('that cannot be read is told and leaves the practice its settings', async () => {
    const closures = closureTable(local.client, local.name);
    await closures.add(aClosure({ practiceId: 'broken', id: 'good' }));
    await local.client.send(new PutCommand({ TableName: local.name, Item: { pk: 'PRACTICE#broken', sk: 'CLOSURE#bad', kind: 'what?' } }));
    expect((await closures.all('broken')).map(({ id }) => id)).toEqual(['good']);
  });
});
