import { failure, next, type Outcome } from '../flow/action.ts';
import type { Session } from '../flow/session.ts';
import type { Invocation } from '../world.ts';

export const responseTypes = ['STRING_MAP', 'JSON'] as const;
type ResponseType = (typeof responseTypes)[number];

const mostBytes = 32 * 1_024;

/** Keeps the answer of a function as $.External, or says why Connect does not take it: 32 KB of UTF-8, and of the type that the block says. */
export function acceptAnswer({ result, error }: Invocation, type: ResponseType, session: Session): Outcome {
  if (error) return failure(`the function failed: ${error.errorType}`);
  const wrong = type === 'STRING_MAP' ? notAStringMap(result) : notAnObject(result);
  if (wrong !== undefined) return failure(wrong);
  if (Buffer.byteLength(JSON.stringify(result)) >= mostBytes) return failure('the answer is 32 KB or more');
  session.external = result;
  return next;
}

function notAStringMap(result: unknown): string | undefined {
  if (!isObject(result)) return notAnObject(result);
  const entry = Object.entries(result).find(([, value]) => typeof value !== 'string');
  return entry && `the answer is no flat map of texts: ${entry[0]} is ${entry[1] === null ? 'null' : typeof entry[1]}`;
}

function notAnObject(result: unknown): string | undefined {
  return isObject(result) ? undefined : 'the answer is no object';
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
