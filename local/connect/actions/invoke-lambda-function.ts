import * as z from 'zod';
import { type Action, failure, next, type Outcome, parametersOf } from '../flow/action.ts';
import type { Block } from '../flow/flow.ts';
import { asText } from '../flow/references.ts';
import type { Session } from '../flow/session.ts';
import { until, type Step } from '../flow/step.ts';
import { numberText, text } from '../flow/values.ts';
import type { Invocation } from '../world.ts';
import { functionEvent } from './function-event.ts';
import { acceptAnswer, responseTypes } from './function-answer.ts';
import { invocationParameter } from './unconfirmed-names.ts';

const ResponseValidation = z.strictObject({ ResponseType: z.enum(responseTypes) }).default({ ResponseType: 'STRING_MAP' });
const called = {
  LambdaFunctionARN: text,
  LambdaInvocationAttributes: z.record(z.string(), z.unknown()).default({}),
  ResponseValidation,
};
const Waited = z.strictObject({
  ...called,
  InvocationTimeLimitSeconds: numberText(1, 8).default(8),
  InvocationType: z.literal('SYNCHRONOUS').optional(),
});
const NotWaited = z.strictObject({
  ...called,
  InvocationTimeLimitSeconds: numberText(1, 60).default(60),
  InvocationType: z.literal('ASYNCHRONOUS'),
});
const Loaded = z.strictObject({ [invocationParameter]: text, ResponseValidation });

const tries = 3;
/** What Lambda's service, not the function, answers with: Connect tries again within the time limit. */
const passing = new Set(['TooManyRequestsException', 'ServiceException', 'EC2ThrottledException']);
/** The longest that functions in a row may keep a caller waiting without a word (administrator guide, Lambda functions). */
const longestSilenceMs = 20_000;

/** Calls a function and keeps its answer as $.External; or calls it and goes on; or fetches the answer of one that was called so. */
export const invokeLambdaFunction: Action = {
  goesOn: true,
  *play(block, session) {
    if (invocationParameter in block.Parameters) return load(block, session);
    if (block.Parameters['InvocationType'] === 'ASYNCHRONOUS') return callAndGoOn(block, session);
    return yield* callAndWait(block, session);
  },
};

function* callAndWait(block: Block, session: Session): Step<Outcome> {
  const given = parametersOf(Waited, block, session);
  const refusal = refusalOf(given.LambdaFunctionARN, session);
  const parameters = textsOf(given.LambdaInvocationAttributes);
  const answer = refusal ?? (yield* invoke(session, given.LambdaFunctionARN, parameters, given.InvocationTimeLimitSeconds * 1_000));
  const outcome = 'take' in answer ? answer : acceptAnswer(answer, given.ResponseValidation.ResponseType, session);
  report(session, block, given.LambdaFunctionARN, parameters, outcome);
  return outcome;
}

function callAndGoOn(block: Block, session: Session): Outcome {
  const { LambdaFunctionARN: arn, ...given } = parametersOf(NotWaited, block, session);
  const parameters = textsOf(given.LambdaInvocationAttributes);
  const refusal = refusalOf(arn, session);
  if (!refusal) {
    const event = functionEvent(session.contact, parameters, session.stage);
    session.invocationId = session.stage.invokeLater(arn, event, given.InvocationTimeLimitSeconds * 1_000);
  }
  report(session, block, arn, parameters, refusal ?? next);
  return refusal ?? next;
}

function load(block: Block, session: Session): Outcome {
  const { [invocationParameter]: id, ResponseValidation: validation } = parametersOf(Loaded, block, session);
  const answer = session.stage.invocation(id);
  return answer ? acceptAnswer(answer, validation.ResponseType, session) : failure('the function has not answered');
}

function refusalOf(arn: string, { stage }: Session): Extract<Outcome, { take: 'error' }> | undefined {
  if (arn === '') return failure('the function has no ARN');
  return stage.isFunctionAllowed(arn) ? undefined : failure(`${arn} is not associated with the instance`);
}

function textsOf(attributes: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, asText(value)]));
}

function* invoke(session: Session, arn: string, parameters: Record<string, string>, limitMs: number): Step<Invocation> {
  const { stage, silence } = session;
  const began = stage.now();
  const deadline = began + Math.min(limitMs, longestSilenceMs - silence.ms);
  const event = functionEvent(session.contact, parameters, stage);
  let answer: Invocation = { error: { errorType: 'ChainTooLong', errorMessage: 'functions in a row took 20 seconds without a word' } };
  for (let attempt = 1; attempt <= tries && (attempt === 1 || isPassing(answer)) && stage.now() < deadline; attempt += 1)
    answer = yield* until(stage.invoke(arn, event, deadline - stage.now()));
  silence.ms += stage.now() - began;
  return answer;
}

const isPassing = ({ error }: Invocation) => error !== undefined && passing.has(error.errorType);

function report({ stage, flow }: Session, block: Block, arn: string, parameters: Record<string, string>, outcome: Outcome) {
  const happening = { type: 'function', flow: flow.name, block: block.Identifier, arn, parameters } as const;
  stage.report(outcome.take === 'error' ? { ...happening, failed: outcome.because } : happening);
}
