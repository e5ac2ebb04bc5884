import type { FlowJson, JsonAction } from '../../../infra/flows/language/flow-json.ts';

/** An action with what Connect asks of it; `over` replaces parts. */
export function anAction(Identifier: string, Type: string, next: string, over: Partial<JsonAction> = {}): JsonAction {
  const Transitions = { NextAction: next, Errors: [{ NextAction: next, ErrorType: 'NoMatchingError' }], Conditions: [] };
  return { Identifier, Type, Parameters: {}, Transitions, ...over };
}
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
  anAction(name, 'TransferContactToQueue', next, {
    Transitions: {
      NextAction: next,
      Errors: [
        { NextAction: next, ErrorType: 'QueueAtCapacity' },
        { NextAction: next, ErrorType: 'NoMatchingError' },
      ],
    },
  });
export const hangsUp = (name = 'end'): JsonAction => ({ Identifier: name, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} });
export const compares = (name: string, path: string, next: string): JsonAction =>
  anAction(name, 'Compare', next, {
    Parameters: { ComparisonValue: path },
    Transitions: { NextAction: next, Errors: [{ NextAction: next, ErrorType: 'NoMatchingCondition' }] },
  });
export const repeats = (name: string, again: string, done: string): JsonAction =>
  anAction(name, 'Loop', done, {
    Parameters: { LoopCount: '3' },
    Transitions: {
      NextAction: done,
      Conditions: [
        { NextAction: again, Condition: { Operator: 'Equals', Operands: ['ContinueLooping'] } },
        { NextAction: done, Condition: { Operator: 'Equals', Operands: ['DoneLooping'] } },
      ],
    },
  });
export const asks = (name: string, key: string, to: string): JsonAction =>
  anAction(name, 'GetParticipantInput', to, {
    Parameters: { Text: 'Press a key.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    Transitions: {
      NextAction: to,
      Conditions: [{ NextAction: to, Condition: { Operator: 'Equals', Operands: [key] } }],
      Errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'].map((ErrorType) => ({ NextAction: to, ErrorType })),
    },
  });

/** A flow of these actions, beginning with the first. */
export function aFlowOf(...Actions: JsonAction[]): FlowJson {
  return { Version: '2019-10-30', StartAction: Actions[0]?.Identifier ?? '', Metadata: {}, Actions };
}

/** The action with other transitions. */
export const leading = (action: JsonAction, Transitions: JsonAction['Transitions']): JsonAction => ({ ...action, Transitions });
/** The action with other parameters. */
export const given = (action: JsonAction, Parameters: JsonAction['Parameters']): JsonAction => ({ ...action, Parameters });
