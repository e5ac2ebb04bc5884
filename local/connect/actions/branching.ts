import * as z from 'zod';
import { type Action, atOnce, choice, failure, numberText, parametersOf } from '../flow/action.ts';
import { until } from '../flow/step.ts';

const metrics = z.enum([
  'NumberOfAgentsAvailable',
  'NumberOfAgentsStaffed',
  'NumberOfAgentsOnline',
  'NumberOfContactsInQueue',
  'OldestContactInQueueAgeSeconds',
]);
const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Comparison = z.strictObject({ ComparisonValue: Value });
const Hours = z.strictObject({ HoursOfOperationId: z.string() });
const Metric = z.strictObject({ MetricType: metrics, QueueId: z.string().optional() });
const Count = z.strictObject({ LoopCount: numberText(0, 100) });
const Time = z.strictObject({ TimeLimitSeconds: numberText(1, 604_800) });

/** Chooses a branch by a value. */
export const compare = atOnce((block, session) => choice(parametersOf(Comparison, block, session).ComparisonValue), false);

/** Chooses by whether hours of operation are open now. */
export const checkHoursOfOperation = atOnce((block, session) => {
  const { HoursOfOperationId } = parametersOf(Hours, block, session);
  const open = session.stage.hoursOpen(HoursOfOperationId);
  return open === undefined ? failure(`there are no hours ${HoursOfOperationId}`) : choice(open ? 'True' : 'False');
}, false);

/** Chooses by how many people are there, or wait, in a queue. */
export const checkMetricData = atOnce((block, session) => {
  const { MetricType, QueueId = session.contact.targetQueue ?? '' } = parametersOf(Metric, block, session);
  const value = session.stage.staff(QueueId, MetricType);
  return value === undefined ? failure(`there is no queue ${QueueId || '(none set)'}`) : choice(String(value));
}, false);

/** Goes round a number of times. The count begins again after it was through: Amazon does not say, and no flow should depend on it. */
export const loop = atOnce((block, session) => {
  const { LoopCount } = parametersOf(Count, block, session);
  const done = session.loops.get(block.Identifier) ?? 0;
  const again = done < LoopCount;
  session.loops.set(block.Identifier, again ? done + 1 : 0);
  return choice(again ? 'ContinueLooping' : 'DoneLooping');
}, false);

/** Waits. Not for voice: a caller would sit in silence, and Connect restricts it. */
export const wait: Action = {
  goesOn: false,
  *play(block, session) {
    const { TimeLimitSeconds } = parametersOf(Time, block, session);
    if (session.contact.channel === 'VOICE') return failure('a voice contact cannot wait in this block');
    yield* until(session.stage.wait(TimeLimitSeconds * 1_000));
    return choice('WaitCompleted');
  },
};
