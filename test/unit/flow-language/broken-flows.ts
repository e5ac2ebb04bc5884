import type { AnyAction, AnyFlow, JsonAction, JsonTransitions } from '../../../infra/flows/language/flow-json.ts';

/** Transitions with the general error branch, to one action. */
export const goTo = (NextAction: string): JsonTransitions => ({ NextAction, Errors: [{ NextAction, ErrorType: 'NoMatchingError' }] });

/** An action with what Connect asks of it; `over` replaces parts. */
export function anAction(Identifier: string, Type: string, next: string, over: Partial<AnyAction> = {}): AnyAction {
  return { Identifier, Type, Parameters: {}, Transitions: { ...goTo(next), Conditions: [] }, ...over };
}
/** Error branches by name, all to one action. */
export const failing = (next: string, ...names: string[]): JsonTransitions => ({
  NextAction: next,
  Errors: names.map((ErrorType) => ({ NextAction: next, ErrorType })),
});
export const says = (name: string, text: string, next: string) =>
  anAction(name, 'MessageParticipant', next, { Parameters: { Text: text } });
export const calls = (name: string, seconds: string, next: string) =>
  anAction(name, 'InvokeLambdaFunction', next, { Parameters: { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: seconds } });
export const records = (name: string, state: 'Enabled' | 'Disabled', next: string) =>
  anAction(name, 'UpdateContactRecordingBehavior', next, {
    Parameters: { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: state } },
    Transitions: { NextAction: next },
  });
export const queues = (name: string, next: string) =>
  anAction(name, 'TransferContactToQueue', next, { Transitions: failing(next, 'QueueAtCapacity', 'NoMatchingError') });
export const hangsUp = (name = 'end'): JsonAction => ({ Identifier: name, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} });
/** A condition that leads on. */
export const when = (NextAction: string, Operator: string, ...Operands: unknown[]) => ({ NextAction, Condition: { Operator, Operands } });
export const compares = (name: string, path: string, next: string, ...Conditions: ReturnType<typeof when>[]): AnyAction =>
  anAction(name, 'Compare', next, {
    Parameters: { ComparisonValue: path },
    Transitions: { ...failing(next, 'NoMatchingCondition'), Conditions },
  });
export const repeats = (name: string, again: string, done: string): AnyAction =>
  anAction(name, 'Loop', done, {
    Parameters: { LoopCount: '3' },
    Transitions: {
      NextAction: done,
      Conditions: [when(again, 'Equals', 'ContinueLooping'), when(done, 'Equals', 'DoneLooping')],
    },
  });
export const asks = (name: string, key: string, to: string, else_ = to): AnyAction =>
  anAction(name, 'GetParticipantInput', else_, {
    Parameters: { Text: 'Press a key.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    Transitions: {
      ...failing(else_, 'InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'),
      Conditions: [when(to, 'Equals', key)],
    },
  });
/** Keeps what is keyed; `InputValidation` as given. */
export const keeps = (name: string, InputValidation: unknown, next: string): AnyAction =>
  anAction(name, 'GetParticipantInput', next, {
    Parameters: { Text: 'Key it.', StoreInput: 'True', InputTimeLimitSeconds: '5', InputValidation },
  });
export const fourDigits = { CustomValidation: { MaximumLength: '4' } };

/** A flow of these actions, beginning with the first. */
export function aFlowOf(...Actions: AnyAction[]): AnyFlow {
  return { Version: '2019-10-30', StartAction: Actions[0]?.Identifier ?? '', Metadata: {}, Actions };
}

/** The action with other transitions. */
export const leading = (action: AnyAction, Transitions: AnyAction['Transitions']): AnyAction => ({ ...action, Transitions });
/** The action with other parameters. */
export const given = (action: AnyAction, Parameters: AnyAction['Parameters']): AnyAction => ({ ...action, Parameters });
/** The action with some parameters more, or others. */
export const alsoGiven = (action: AnyAction, more: AnyAction['Parameters']): AnyAction => ({
  ...action,
  Parameters: { ...action.Parameters, ...more },
});
