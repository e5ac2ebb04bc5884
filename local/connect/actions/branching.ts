import * as z from 'zod';
import { atOnce, choice, failure, parametersOf } from '../flow/action.ts';
import { text } from '../flow/values.ts';

const Comparison = z.strictObject({ ComparisonValue: text });
const Hours = z.strictObject({ HoursOfOperationId: text.optional() });
const Nothing = z.strictObject({});

/** Chooses a branch by a value. */
export const compare = atOnce((block, session) => choice(parametersOf(Comparison, block, session).ComparisonValue), false);

/** Chooses by whether hours of operation are open now: those named, else those of the queue that the contact is in or bound for. */
export const checkHoursOfOperation = atOnce((block, session) => {
  const { HoursOfOperationId } = parametersOf(Hours, block, session);
  const { queue, targetQueue } = session.contact;
  const id = HoursOfOperationId ?? session.stage.hoursOf(queue ?? targetQueue ?? '') ?? '';
  const open = session.stage.hoursOpen(id);
  return open === undefined ? failure(`there are no hours ${id || '(none of a queue)'}`) : choice(open ? 'True' : 'False');
}, false);

/** Chooses by chance: each condition compares a whole number from 1 to 100, all equally likely, so `NumberLessThan 11` is a tenth. */
export const distributeByPercentage = atOnce((block, session) => {
  parametersOf(Nothing, block, session);
  return choice(String(session.stage.percentage()));
}, false);
