import type { SimulatedClock, Surroundings } from '../world.ts';

/** What the functions of a call without a runtime do: how long one takes, and what it gives back. Throwing is how it fails. */
export interface FunctionAnswers {
  seconds(arn: string): number;
  answer(arn: string, event: unknown): unknown;
}

/** A world that has functions and nothing else: what it is told is forgotten. */
export function worldOf(clock: SimulatedClock, { seconds, answer }: FunctionAnswers): Surroundings {
  const respond = (arn: string, event: unknown) => {
    try {
      // Through JSON, as an answer comes from Lambda.
      const result: unknown = JSON.parse(JSON.stringify(answer(arn, event) ?? null));
      return { result };
    } catch (problem) {
      if (problem instanceof UnknownFunction) throw problem;
      return { error: { errorType: problem instanceof Error ? problem.name : 'Error', errorMessage: String(problem) } };
    }
  };
  return {
    clock,
    busy: () => 0,
    emit: () => {},
    putObject: () => {},
    invoke: (arn, event, limitMs, done) => {
      const ms = seconds(arn) * 1_000;
      const late = { error: { errorType: 'TimeLimitExceeded', errorMessage: `no answer within ${limitMs} ms` } };
      if (ms > limitMs) clock.at(clock.now() + limitMs, () => done(late), 'limit of an invocation');
      else if (ms > 0) clock.at(clock.now() + ms, () => done(respond(arn, event)), 'answer of a function');
      else done(respond(arn, event));
    },
  };
}

/** Nobody said what this function does: the test, or the person at the keyboard, has to. */
export class UnknownFunction extends Error {}
