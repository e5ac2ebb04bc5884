import { describe, expect, it } from '@jest/globals';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { aClassified, aNight, assistants, type Night } from '../../support/paging.ts';
import { Struck } from '../../support/strikes.ts';

interface Scene {
  readonly item?: Partial<WorkItem>;
  readonly before: (night: Night) => Promise<unknown>;
  /** What dies, and is done again. */
  readonly act: (night: Night) => Promise<unknown>;
}
const minute = async (night: Night) => {
  night.pass({ minutes: 1 });
  return night.sweep();
};
const nothing = async () => undefined;
const accepted = async (night: Night) => {
  await night.route();
  await night.press(1, 'accept');
};

const scenes: Record<string, Scene> = {
  'routing an urgent item': { before: nothing, act: (night) => night.route() },
  'routing a refill': { item: { urgency: 'routine', topics: ['refill'] }, before: nothing, act: (night) => night.route() },
  'routing an item that became worse': {
    item: { urgency: 'routine', topics: ['refill'] },
    before: async (night) => {
      await night.route();
      await night.change({ urgency: 'emergency' }, 'worse');
    },
    act: (night) => night.route(),
  },
  'the next step of the ladder': {
    before: async (night) => {
      await night.route();
      await night.minutes(4);
      night.pass({ minutes: 1 });
    },
    act: (night) => night.sweep(),
  },
  'the end of the ladder': {
    before: async (night) => {
      await night.route();
      await night.minutes(24);
      night.pass({ minutes: 1 });
    },
    act: (night) => night.sweep(),
  },
  'an unsure item that nobody heard': {
    item: { urgency: 'same-day', certainty: 'unsure', topics: [] },
    before: async (night) => {
      night.phones.staff(assistants);
      await night.route();
      await night.minutes(14);
      night.pass({ minutes: 1 });
    },
    act: (night) => night.sweep(),
  },
  'asking after the patient': {
    before: async (night) => {
      await accepted(night);
      await night.minutes(14);
      night.pass({ minutes: 1 });
    },
    act: (night) => night.sweep(),
  },
  accepting: { before: (night) => night.route(), act: (night) => night.press(1, 'accept') },
  passing: { before: (night) => night.route(), act: (night) => night.press(1, 'pass') },
  'reaching the patient': { before: accepted, act: (night) => night.press(1, 'reached') },
  'not reaching the patient': {
    before: async (night) => {
      await accepted(night);
      await night.minutes(15);
    },
    act: (night) => night.press(2, 'not-reached'),
  },
};

/** When something was last written may differ by the minute that the retry took; nothing else may. */
async function outcome(night: Night) {
  const item = await night.item();
  const pages = await Promise.all(Array.from({ length: item.escalation?.pages ?? 0 }, (_, at) => night.items.page(item.id, at + 1)));
  const history = (await night.items.history(item.id)).map(({ what, cause, by, state }) => [what, cause, by, state].join(' ')).sort();
  return {
    item: { ...item, changedAt: undefined },
    pages,
    history,
    timers: await night.timers(),
    calls: night.phones.calls,
    tasks: night.phones.tasks,
  };
}

async function played(scene: Scene, strike?: { at: number; when: 'before' | 'after' }) {
  const night = await aNight(aClassified(scene.item));
  await scene.before(night);
  if (strike) Object.assign(night.strike, strike, { calls: 0 });
  else night.strike.calls = 0;
  const died = await scene.act(night).then(
    () => false,
    (error: unknown) => {
      if (!(error instanceof Struck)) throw error;
      return true;
    },
  );
  const calls = night.strike.calls;
  night.strike.at = 0;
  if (strike) await scene.act(night);
  await minute(night);
  return { died, calls, ends: await outcome(night) };
}

describe('a crash before or after any call of a port, and a retry,', () => {
  it.each(Object.entries(scenes))('ends as if nothing had happened: %s', async (_name, scene) => {
    const clean = await played(scene);
    expect(clean.calls).toBeGreaterThan(3);
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= clean.calls; at += 1) {
        const crashed = await played(scene, { at, when });
        expect({ when, at, died: crashed.died, ends: crashed.ends }).toEqual({ when, at, died: true, ends: clean.ends });
      }
  });

  it('doing it all twice ends the same', async () => {
    for (const scene of Object.values(scenes)) {
      const once = await played(scene);
      const twice = await played(scene, { at: 0, when: 'before' });
      expect(twice.ends).toEqual(once.ends);
    }
  });
});
