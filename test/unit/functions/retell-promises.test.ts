import { appointmentsInMemory } from '../../../shared/adapters/memory/appointments-in-memory.ts';
import { describe, expect, it } from '@jest/globals';
import { remind } from '../../../functions/remind/remind.ts';
import { mailInMemory } from '../../../shared/adapters/memory/mail-in-memory.ts';
import { phonesInMemory } from '../../../shared/adapters/memory/phones-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { queueInMemory } from '../../../shared/adapters/memory/queue-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import { aClosure } from '../../support/closures.ts';
import { Stopped, stopAtEveryCall } from '../../support/interrupted.ts';
import { examplePractice } from '../../support/practices.ts';
import { aWorkItem } from '../../support/work-items.ts';

const practice = examplePractice('maple-street-family-medicine');
const endOfWednesday = '2026-11-25T22:00:00Z';
const endOfMonday = '2026-11-30T22:00:00Z';

/** Two callers who were told "by the end of Wednesday", one of whom the assistants serve already. */
async function given() {
  const items = workItemsInMemory();
  const practices = practicesInMemory(practice);
  const ports = { items, practices, phones: phonesInMemory(), mailer: mailInMemory(), toRoute: queueInMemory<{ workItemId: string }>() };
  const promised = {
    practiceId: practice.id,
    state: 'waiting',
    urgency: 'routine',
    certainty: 'sure',
    topics: ['billing'],
    reasons: [],
  } as const;
  for (const [id, team] of [
    ['wi-desk', 'front-desk'],
    ['wi-assistants', 'assistants'],
  ] as const) {
    const item = aWorkItem({
      ...promised,
      topics: ['billing'],
      reasons: [],
      id,
      owner: { team },
      promisedAt: endOfWednesday,
      taskContactId: `task-${id}`,
    });
    const entry = { schema: 1, itemId: id, at: item.receivedAt, cause: 'given', what: 'routed', state: item.state } as const;
    await items.write({ item, entry });
  }
  let now = Temporal.Instant.from('2026-11-25T02:15:00Z');
  const sweep = (on = ports) => remind({ ...on, appointments: appointmentsInMemory(), now: () => now })();
  return { ...ports, ports, sweep, pass: (minutes: number) => void (now = now.add({ minutes })) };
}
type World = Awaited<ReturnType<typeof given>>;

const stateOf = async ({ items, toRoute }: World) => ({
  items: await items.getMany(['wi-desk', 'wi-assistants']),
  histories: await Promise.all(['wi-desk', 'wi-assistants'].map((id) => items.history(id))),
  sent: [...new Set(toRoute.sent.map(({ workItemId }) => workItemId))],
});

describe('a closure that breaks promises', () => {
  it('is told in the next run: the promises move, and the item of the practice goes to the assistants', async () => {
    const world = await given();
    await world.practices.closures.add(aClosure());
    await world.sweep();
    expect(await world.items.getMany(['wi-desk', 'wi-assistants'])).toMatchObject([
      { promisedAt: endOfMonday, owner: { team: 'assistants' }, timers: { promise: '2026-11-30T21:45:00Z' } },
      { promisedAt: endOfMonday, taskContactId: 'task-wi-assistants' },
    ]);
    expect(world.toRoute.sent).toEqual([{ workItemId: 'wi-desk' }]);
  });

  it('is told once', async () => {
    const world = await given();
    await world.practices.closures.add(aClosure());
    await world.sweep();
    const once = await stateOf(world);
    for (let run = 0; run < 3; run += 1) {
      world.pass(15);
      await world.sweep();
    }
    expect(await stateOf(world)).toEqual(once);
  });

  it('that is taken back tells nothing, before and after', async () => {
    const world = await given();
    await world.practices.closures.add(aClosure());
    await world.practices.closures.takeBack(aClosure(), { person: 'r-alvarez', at: '2026-11-25T02:10:00Z' });
    const before = await stateOf(world);
    await world.sweep();
    expect(await stateOf(world)).toEqual(before);

    const told = await given();
    await told.practices.closures.add(aClosure());
    await told.sweep();
    const after = await stateOf(told);
    await told.practices.closures.takeBack(aClosure(), { person: 'r-alvarez', at: '2026-11-25T02:20:00Z' });
    told.pass(15);
    await told.sweep();
    expect(await stateOf(told)).toEqual(after);
  });

  it('tells every caller when the run is stopped at any of its calls, and comes again', async () => {
    const begin = async () => {
      const world = await given();
      await world.practices.closures.add(aClosure());
      return world;
    };
    const usual = await begin();
    await usual.sweep();
    const expected = await stateOf(usual);
    for (const moment of ['before', 'after'] as const) {
      const made = await stopAtEveryCall(moment, async (stop) => {
        const world = await begin();
        await world.sweep(stop(world.ports)).catch((error: unknown) => {
          if (!(error instanceof Stopped)) throw error;
        });
        await world.sweep();
        expect(await stateOf(world)).toEqual(expected);
      });
      expect(made).toBeGreaterThan(8);
    }
  });

  it('holds up no timer when it cannot be told', async () => {
    const world = await given();
    await world.practices.closures.add(aClosure());
    const item = await world.items.get('wi-desk');
    const entry = { schema: 1, itemId: item.id, at: item.receivedAt, cause: 'later', what: 'touch', state: item.state } as const;
    await world.items.write({
      item: { ...item, version: 2 },
      entry,
      set: [{ itemId: item.id, kind: 'call-back', fireAt: item.receivedAt }],
    });
    const failing = { ...world.ports, practices: { ...world.practices, ids: () => Promise.reject(new Error('unreachable')) } };
    await expect(world.sweep(failing)).rejects.toThrow('unreachable');
    expect(world.toRoute.sent).toEqual([{ workItemId: 'wi-desk' }]);
  });
});
