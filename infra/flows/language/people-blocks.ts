import { spoken } from './blocks.ts';
import type { ActionBlock, FlowContext, Parameters } from './flow.ts';
import { always, onFailure, type ThenOrFailed } from './ways.ts';

/** AWS's reference names this limit ThirdPartyConnectionTimeoutSeconds, deployed flows name it so; the one place that knows. */
const connectionLimit = 'ThirdPartyConnectionTimeLimitSeconds';

/** How a call to an outside phone goes on: `then` when that person has hung up, `failed` when nobody answered or it could not be called. */
interface CallOut<N extends string> {
  readonly seconds: number;
  /** What the called phone shows: a number of this instance, or a `$.` path to one. Absent: the caller's own number. */
  readonly showing?: string;
  readonly then: N;
  readonly failed: N;
}

/** Calls a phone (E.164, or a `$.` path) and joins the caller to it. Whoever answers is not known: a machine answers too. */
export function callPhone<const N extends string>(number: string, to: CallOut<N>): ActionBlock<N> {
  return { ...callingOut(to), parameters: always({ ThirdPartyPhoneNumber: number, ...connection(to) }) };
}

/** Calls the deployment's human fallback number and joins the caller to it; the flow goes on when that person has hung up. */
export function callFallbackNumber<const N extends string>(to: CallOut<N>): ActionBlock<N> {
  const parameters = ({ fallbackNumber }: FlowContext) => ({ ThirdPartyPhoneNumber: fallbackNumber, ...connection(to) });
  return { ...callingOut(to), parameters };
}

const callingOut = <N extends string>({ then, failed }: CallOut<N>) => ({
  type: 'TransferParticipantToThirdParty' as const,
  then,
  errors: { CallFailed: failed, ConnectionTimeLimitExceeded: failed, NoMatchingError: failed },
});

const connection = ({ seconds, showing }: Pick<CallOut<string>, 'seconds' | 'showing'>): Parameters => ({
  [connectionLimit]: String(seconds),
  ContinueFlowExecution: 'True',
  ...(showing !== undefined && { CallerId: { Number: showing } }),
});

/** Completes a call that an agent dialled, showing `number` (a number of this instance, or a `$.` path to one) to whoever is called. */
export function callShowing<const N extends string>(number: string, to: ThenOrFailed<N>): ActionBlock<N> {
  return {
    type: 'CompleteOutboundCall',
    parameters: always({ CallerId: { Number: number } }),
    then: to.then,
    errors: onFailure(to.failed),
  };
}

/**
 * What somebody hears who waits, over and over, until a person takes the call. With `seconds` the flow takes the `interrupted` way that often;
 * without, it stays.
 */
export function holdWith<const N extends string>(
  texts: readonly string[],
  to: { readonly failed: N } & ({ readonly seconds: number; readonly interrupted: N } | { readonly seconds?: undefined }),
): ActionBlock<N> {
  const Messages = texts.map(spoken);
  if (to.seconds === undefined) {
    return { type: 'MessageParticipantIteratively', parameters: always({ Messages }), then: to.failed, errors: onFailure(to.failed) };
  }
  return {
    type: 'MessageParticipantIteratively',
    parameters: always({ Messages, InterruptFrequencySeconds: String(to.seconds) }),
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
