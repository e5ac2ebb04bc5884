import { personOf } from '../../shared/domain/escalation/ladder.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { practiceOf } from './words.ts';
import type { AnswerCallNeeds, Told } from './call-step.ts';

const places = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/**
 * Whom to call while a caller waits, at most five, in the order of the practice's ladder for anything urgent. `none` for a place that has nobody:
 * the flow cannot call that, and goes on to the next.
 */
export async function onCallNumbers({ practices, now }: AnswerCallNeeds, call: FlowCall<unknown>): Promise<Told> {
  const practice = await practices.live(practiceOf(call));
  const people = practice.escalation.urgent.ladder.map((step) => personOf(practice, step, now()));
  const licensed = people.filter((person) => person !== undefined && practice.people[person]?.licensed === true);
  const numbers = licensed.map((person) => (person === undefined ? undefined : practice.people[person]?.phone));
  return Object.fromEntries(places.map((place, index) => [place, numbers[index] ?? 'none']));
}
