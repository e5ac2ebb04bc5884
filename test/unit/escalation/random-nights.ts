import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { worstOf } from '../../../shared/domain/classification/vocabulary.ts';
import { isPaging } from '../../../shared/domain/escalation/is-paging.ts';
import { aClassified, aNight, assistants, type Night } from '../../support/paging.ts';
import type { RandomRun } from '../../support/random-run.ts';

const urgencies = ['emergency', 'urgent', 'same-day', 'routine'] as const;
const keys = ['accept', 'pass', 'reached', 'not-reached'] as const;

/** Everything that can happen to an escalated item, in any order and number. */
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('minutes' as const), count: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('outage' as const), minutes: fc.integer({ min: 1, max: 90 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('key' as const), key: fc.constantFrom(...keys), back: fc.integer({ min: 0, max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('worse' as const), urgency: fc.constantFrom(...urgencies) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('route' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('two sweeps' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const), at: fc.integer({ min: 1, max: 12 }) }) },
);
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

async function happen(night: Night, happening: Event, count: number): Promise<void> {
  if (happening.kind === 'minutes') return night.minutes(happening.count);
  if (happening.kind === 'outage') return night.pass({ minutes: happening.minutes });
  if (happening.kind === 'route') return night.route();
  if (happening.kind === 'two sweeps') return void (await Promise.all([night.sweep(), night.sweep()]));
  if (happening.kind === 'crash') return crash(night, happening.at);
  const item = await night.item();
  if (happening.kind === 'worse') {
    await night.change({ urgency: worstOf(item.urgency, happening.urgency) }, `worse-${count}`);
    return night.route();
  }
  const n = (item.escalation?.pages ?? 0) - happening.back;
  if (n > 0) await night.press(n, happening.key);
}

async function crash(night: Night, at: number): Promise<void> {
  Object.assign(night.strike, { at, when: at % 2 ? 'before' : 'after', calls: 0 });
  night.pass({ minutes: 5 });
  await night.sweep().catch(() => undefined);
  night.strike.at = 0;
}

const items = fc.record({
  urgency: fc.constantFrom(...urgencies),
  certainty: fc.constantFrom('sure' as const, 'unsure' as const),
  staffed: fc.boolean(),
});

/** Somebody is called or asked at a known moment, whatever happens, and urgency never falls. */
export const anyEvents: RandomRun = {
  name: 'any-events',
  inputs: 6_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.asyncProperty(items, fc.array(event, { maxLength: 14 }), async ({ staffed, ...filed }, events) => {
        const night = await aNight(aClassified({ ...filed, topics: ['symptom'] }));
        if (staffed) night.phones.staff(assistants);
        await night.route();
        for (const [count, happening] of events.entries()) await somebodyIsAsked(night, happening, count);
      }),
      { numRuns, seed },
    ),
};

async function somebodyIsAsked(night: Night, happening: Event, count: number): Promise<void> {
  const before = await night.item();
  await happen(night, happening, count);
  const after = await night.item();
  assert.equal(worstOf(before.urgency, after.urgency), after.urgency);
  const next = isPaging(after)
    ? (after.timers.page ?? after.timers['patient-contact'])
    : (after.taskContactId ?? Object.keys(after.timers)[0]);
  assert(next, 'nobody is called, asked, or will be');
  const pagesBefore = before.escalation?.reachedAt && before.escalation.pages;
  if (pagesBefore && isPaging(after)) assert(after.escalation.pages > pagesBefore);
}

const answersToPage = ['accept', 'pass', 'not-reached', 'silence'] as const;

/** Calls go on without end until somebody says that the patient was reached. */
export const anyAnswers: RandomRun = {
  name: 'any-answers',
  inputs: 2_500,
  run: (numRuns, seed) =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...answersToPage), { maxLength: 12 }), async (answers) => {
        const night = await aNight(aClassified());
        await night.route();
        for (const answer of answers) {
          const calls = night.phones.calls.length;
          if (answer !== 'silence') await night.press(calls, answer);
          await night.minutes(16);
          assert(night.phones.calls.length > calls);
        }
      }),
      { numRuns, seed },
    ),
};
