import { spoken } from './blocks.ts';
import type { ActionBlock, FlowContext, Parameters } from './flow.ts';
import { always, onFailure } from './ways.ts';

/** AWS's reference names this limit ThirdPartyConnectionTimeoutSeconds, deployed flows name it so; the one place that knows. */
const connectionLimit = 'ThirdPartyConnectionTimeLimitSeconds';

/** Calls the deployment's human fallback number and joins the caller to it; the flow goes on when that person has hung up. */
export function callFallbackNumber<const N extends string>(to: {
  readonly seconds: number;
  readonly then: N;
  readonly failed: N;
}): ActionBlock<N> {
  return {
    type: 'TransferParticipantToThirdParty',
    parameters: ({ fallbackNumber }: FlowContext) => ({
      ThirdPartyPhoneNumber: fallbackNumber,
      [connectionLimit]: String(to.seconds),
      ContinueFlowExecution: 'True',
    }),
    then: to.then,
    errors: { CallFailed: to.failed, ConnectionTimeLimitExceeded: to.failed, NoMatchingError: to.failed },
  };
}

/** What a caller hears while waiting in a queue, over and over; every `seconds` the flow takes the `interrupted` way. */
export function holdWith<const N extends string>(
  texts: readonly string[],
  to: { readonly seconds: number; readonly interrupted: N; readonly failed: N },
): ActionBlock<N> {
  return {
    type: 'MessageParticipantIteratively',
    parameters: always({ Messages: texts.map(spoken), InterruptFrequencySeconds: String(to.seconds) }),
    then: to.interrupted,
    conditions: [{ operator: 'Equals', operand: 'MessagesInterrupted', then: to.interrupted }],
    errors: onFailure(to.failed),
  };
}

/**
 * Shows a view to the agent and waits at most `seconds` for one of its buttons. `data` may hold `$.` paths, to whole lists too.
 * `late`: the time ran out. `unclear`: a button nobody named.
 */
export function showView<const N extends string>(
  view: 'form' | 'confirmation' | 'detail',
  data: Parameters,
  to: {
    readonly seconds: number;
    readonly actions: Readonly<Record<string, N>>;
    readonly unclear: N;
    readonly late: N;
    readonly failed: N;
  },
): ActionBlock<N> {
  return {
    type: 'ShowView',
    parameters: always({
      ViewResource: { Id: view, Version: 'Latest' },
      InvocationTimeLimitSeconds: String(to.seconds),
      ViewData: data,
      SensitiveDataConfiguration: { HideResponseOn: ['TRANSCRIPT'] },
    }),
    then: to.unclear,
    conditions: Object.entries(to.actions).map(([operand, then]) => ({ operator: 'Equals', operand, then })),
    errors: { NoMatchingCondition: to.unclear, NoMatchingError: to.failed, TimeLimitExceeded: to.late },
  };
}
