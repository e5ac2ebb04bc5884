import * as z from 'zod';
import { type Action, failure, next, numberText, type Outcome, parametersOf } from '../flow/action.ts';
import type { Block } from '../flow/flow.ts';
import type { Session } from '../flow/session.ts';
import { until, type Step } from '../flow/step.ts';
import { functionEvent } from './function-event.ts';
import type { Invocation } from '../world.ts';

const Parameters = z.strictObject({
  LambdaFunctionARN: z.string(),
  InvocationTimeLimitSeconds: numberText(1, 8),
  InvocationType: z.literal('SYNCHRONOUS').optional(),
  LambdaInvocationAttributes: z.record(z.string(), z.unknown()).default({}),
  ResponseValidation: z.strictObject({ ResponseType: z.enum(['STRING_MAP', 'JSON']) }).default({ ResponseType: 'STRING_MAP' }),
});

const mostBytes = 32 * 1_024;
const tries = 3;
/** What Lambda's service, not the function, answers with: Connect tries again within the time limit. */
const passing = new Set(['TooManyRequestsException', 'ServiceException', 'EC2ThrottledException']);

/** Calls a function and keeps its answer as $.External. */
export const invokeLambdaFunction: Action = {
  goesOn: true,
  *play(block, session) {
    const given = parametersOf(Parameters, block, session);
    const arn = given.LambdaFunctionARN;
    if (arn === '') return failure('the function has no ARN');
    if (!session.stage.isFunctionAllowed(arn)) return failure(`${arn} is not associated with the instance`);
    const parameters = Object.fromEntries(Object.entries(given.LambdaInvocationAttributes).map(([key, value]) => [key, textOf(value)]));
    const answer = yield* invoke(session, arn, parameters, given.InvocationTimeLimitSeconds * 1_000);
    const outcome = accept(answer, given.ResponseValidation.ResponseType, session);
    report(session, block, arn, parameters, outcome);
    return outcome;
  },
};

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

function* invoke(session: Session, arn: string, parameters: Record<string, string>, limitMs: number): Step<Invocation> {
  const { stage } = session;
  const deadline = stage.now() + limitMs;
  const event = functionEvent(session.contact, parameters, stage);
  for (let attempt = 1; ; attempt += 1) {
    const answer: Invocation = yield* until(stage.invoke(arn, event, Math.max(1, deadline - stage.now())));
    const isPassing = answer.error !== undefined && passing.has(answer.error.errorType);
    if (!isPassing || attempt === tries || stage.now() >= deadline) return answer;
  }
}

function accept({ result, error }: Invocation, type: 'STRING_MAP' | 'JSON', session: Session): Outcome {
  if (error) return failure(`the function failed: ${error.errorType}`);
  const wrong = type === 'STRING_MAP' ? notAStringMap(result) : notAnObject(result);
  if (wrong !== undefined) return failure(wrong);
  if (Buffer.byteLength(JSON.stringify(result)) >= mostBytes) return failure('the answer is 32 KB or more');
  session.external = result;
  return next;
}

function notAStringMap(result: unknown): string | undefined {
  const wrong = notAnObject(result);
  if (wrong !== undefined) return wrong;
  const entry = Object.entries(result as object).find(([, value]) => typeof value !== 'string');
  return entry && `the answer is no flat map of texts: ${entry[0]} is ${entry[1] === null ? 'null' : typeof entry[1]}`;
}

function notAnObject(result: unknown): string | undefined {
  return typeof result === 'object' && result !== null && !Array.isArray(result) ? undefined : 'the answer is no object';
}

function report({ stage, flow }: Session, block: Block, arn: string, parameters: Record<string, string>, outcome: Outcome) {
  const happening = { type: 'function', flow: flow.name, block: block.Identifier, arn, parameters } as const;
  stage.report(outcome.take === 'error' ? { ...happening, failed: outcome.because } : happening);
}
