import type { Activity } from './activity.ts';
import type { AsynchronousInvocations } from './asynchronous-invocations.ts';
import type { LocalFunction } from './local-function.ts';
import { errorReply, jsonReply, type Service } from './service-request.ts';

interface Around {
  functions: Map<string, LocalFunction>;
  invocations: AsynchronousInvocations;
  activity: Activity;
}

/** Lambda's Invoke, by name or ARN, waited for or not. */
export function lambdaService({ functions, invocations, activity }: Around): Service {
  return async ({ method, url, headers, body }) => {
    const [, named] = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(url) ?? [];
    if (method !== 'POST' || !named) return errorReply('ResourceNotFoundException', `The local Lambda does not know ${method} ${url}`, 404);
    const name = decodeURIComponent(named).split(':function:').at(-1) ?? '';
    const fn = functions.get(name);
    if (!fn) return errorReply('ResourceNotFoundException', `Function not found: ${name}`, 404);
    const event: unknown = body.length ? JSON.parse(body.toString()) : {};
    if (headers['x-amz-invocation-type'] === 'Event') {
      invocations.start(fn.settings.arn, event);
      return { status: 202, headers: {}, body: '' };
    }
    const { result, error } = await activity.track(fn.invoke(event));
    const reply = jsonReply(200, error ?? result ?? null);
    return error ? { ...reply, headers: { ...reply.headers, 'x-amz-function-error': 'Unhandled' } } : reply;
  };
}
