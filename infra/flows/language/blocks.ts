import type { ActionBlock, ChoiceBlock, FlowContext, Parameters } from './flow.ts';
import { always, onFailure, type ThenOrFailed } from './ways.ts';

/** Speech: SSML when it is marked up, else text. `$.` paths may stand in it. */
export const spoken = (text: string): Parameters => (text.startsWith('<speak>') ? { SSML: text } : { Text: text });

/** Says something. When it cannot be said the call goes on with `failed`, or where it would have gone anyway. */
export function say<const N extends string>(text: string, to: { readonly then: N; readonly failed?: N }): ActionBlock<N> {
  return { type: 'MessageParticipant', parameters: always(spoken(text)), then: to.then, errors: onFailure(to.failed ?? to.then) };
}

/** Plays a sound from a bucket that Connect may read: a WAV of 8 kHz by its s3:// address, or a `$.` path to one. */
export function play<const N extends string>(uri: string, to: ThenOrFailed<N>): ActionBlock<N> {
  const parameters = always({ Media: { Uri: uri, SourceType: 'S3', MediaType: 'Audio' } });
  return { type: 'MessageParticipant', parameters, then: to.then, errors: onFailure(to.failed) };
}

/**
 * Says something and takes one key, also while it is being said. `seconds` (1 to 180) is the wait for the key after the last word.
 * `silence`: no key. `unclear`: another key. `failed`: it could not be said.
 */
export function menu<const N extends string>(
  text: string,
  to: {
    readonly seconds: number;
    readonly keys: Readonly<Record<string, N>>;
    readonly silence: N;
    readonly unclear: N;
    readonly failed: N;
  },
): ActionBlock<N> {
  return {
    type: 'GetParticipantInput',
    parameters: always({ ...spoken(text), StoreInput: 'False', InputTimeLimitSeconds: String(to.seconds) }),
    then: to.unclear,
    conditions: Object.entries(to.keys).map(([operand, then]) => ({ operator: 'Equals', operand, then })),
    errors: { InputTimeLimitExceeded: to.silence, NoMatchingCondition: to.unclear, NoMatchingError: to.failed },
  };
}

/**
 * Says something and keeps up to `digits` keys in $.StoredCustomerInput; # ends them early.
 * Nobody keying anything is no failure for Connect: `then` is taken with the value `Timeout`.
 */
export function askDigits<const N extends string>(
  text: string,
  { seconds, digits, then, failed }: ThenOrFailed<N> & { readonly seconds: number; readonly digits: number },
): ActionBlock<N> {
  const parameters = {
    ...spoken(text),
    StoreInput: 'True',
    InputTimeLimitSeconds: String(seconds),
    InputValidation: { CustomValidation: { MaximumLength: String(digits) } },
    DTMFConfiguration: { InputTerminationSequence: '#', DisableCancelKey: 'False', InterdigitTimeLimitSeconds: '5' },
  };
  return { type: 'GetParticipantInput', parameters: always(parameters), then, errors: onFailure(failed) };
}

/** Like askDigits, for a telephone number of the United States; `invalid` when the digits are none. */
export function askPhoneNumber<const N extends string>(
  text: string,
  { seconds, then, invalid, failed }: ThenOrFailed<N> & { readonly seconds: number; readonly invalid: N },
): ActionBlock<N> {
  const parameters = {
    ...spoken(text),
    StoreInput: 'True',
    InputTimeLimitSeconds: String(seconds),
    InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'US' } },
  };
  return {
    type: 'GetParticipantInput',
    parameters: always(parameters),
    then,
    errors: { InvalidPhoneNumber: invalid, NoMatchingError: failed },
  };
}

/** Goes where the value of a `$.` path says. */
export function branch<const N extends string>(
  path: string,
  to: { readonly equals?: Readonly<Record<string, N>>; readonly contains?: Readonly<Record<string, N>>; readonly otherwise: N },
): ActionBlock<N> {
  const equal = Object.entries(to.equals ?? {}).map(([operand, then]) => ({ operator: 'Equals' as const, operand, then }));
  const within = Object.entries(to.contains ?? {}).map(([operand, then]) => ({ operator: 'TextContains' as const, operand, then }));
  return {
    type: 'Compare',
    parameters: always({ ComparisonValue: path }),
    then: to.otherwise,
    conditions: [...equal, ...within],
    errors: { NoMatchingCondition: to.otherwise },
  };
}

/** Comes by `times` times (0 to 100), then is done. Each thing that is counted needs a loop of its own. */
export function loop<const N extends string>(times: number, { again, done }: { readonly again: N; readonly done: N }): ActionBlock<N> {
  return {
    type: 'Loop',
    parameters: always({ LoopCount: String(times) }),
    then: done,
    conditions: [
      { operator: 'Equals', operand: 'ContinueLooping', then: again },
      { operator: 'Equals', operand: 'DoneLooping', then: done },
    ],
  };
}

/** Ends the call, or the contact. */
export function hangUp(): ActionBlock<never> {
  return { type: 'DisconnectParticipant', parameters: always({}) };
}

/** Ends a whisper or a queue flow; the contact lives on. */
export function endFlow(): ActionBlock<never> {
  return { type: 'EndFlowExecution', parameters: always({}) };
}

/** The deployment has a fallback number, or not: decided when the flow is compiled. */
export function ifFallbackNumber<const N extends string>(to: { readonly then: N; readonly otherwise: N }): ChoiceBlock<N> {
  return { choose: ({ fallbackNumber }: FlowContext) => (fallbackNumber ? to.then : to.otherwise), ways: [to.then, to.otherwise] };
}
