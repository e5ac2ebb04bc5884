import type { ActionRow } from './actions.ts';
import { actions } from './actions.ts';

/** One branch that is taken when a value compares so. Ours compare with texts; somebody else's flow may hold anything. */
export interface JsonCondition<Operand = string> {
  readonly NextAction: string;
  readonly Condition: { readonly Operator: string; readonly Operands: readonly Operand[] };
}
/** Where a call goes next. A terminal action has none of the three. */
export interface JsonTransitions<Operand = string> {
  readonly NextAction?: string;
  readonly Conditions?: readonly JsonCondition<Operand>[];
  readonly Errors?: readonly { readonly NextAction: string; readonly ErrorType: string }[];
}
/** One action of a flow as Amazon Connect stores it. */
export interface JsonAction<Operand = string> {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Transitions: JsonTransitions<Operand>;
}
/** A flow in Amazon Connect's flow language, version 2019-10-30: what is deployed, simulated and checked. */
export interface FlowJson<Operand = string> {
  readonly Version: string;
  readonly StartAction: string;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Actions: readonly JsonAction<Operand>[];
  /** Only a module has them. */
  readonly Settings?: unknown;
}
/** A flow that somebody else wrote: of the same shape, but what its conditions compare with may be anything. */
export type AnyFlow = FlowJson<unknown>;
export type AnyAction = JsonAction<unknown>;

/** Every action that may come after this one, by any of its branches; each once. An empty NextAction is none. */
export function nextOf({ Transitions }: AnyAction): string[] {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  const named = [...Conditions, ...Errors].map((branch) => branch.NextAction);
  return [...new Set(NextAction ? [NextAction, ...named] : named)];
}

/** The row of the action table that this action answers to, or undefined when Connect has no such action. */
export function rowOf(action: Pick<AnyAction, 'Type' | 'Parameters'>): ActionRow | undefined {
  const use = useOf(action);
  const name = use === undefined ? action.Type : `${action.Type} (${use})`;
  return Object.hasOwn(rowsByName, name) ? rowsByName[name] : undefined;
}
const rowsByName: Readonly<Record<string, ActionRow>> = actions;

/** Some actions have several uses, told apart by a parameter. */
function useOf({ Type, Parameters }: Pick<AnyAction, 'Type' | 'Parameters'>): string | undefined {
  switch (Type) {
    case 'GetParticipantInput':
      return inputUse(Parameters);
    case 'TransferParticipantToThirdParty':
      return is(Parameters['ContinueFlowExecution'], 'false') ? 'for good' : undefined;
    case 'InvokeLambdaFunction':
      return is(Parameters['InvocationType'], 'asynchronous') ? 'in the background' : undefined;
    case 'UpdateContactRecordingAndAnalyticsBehavior':
      return 'ChatBehavior' in Parameters ? 'chat' : undefined;
    default:
      return undefined;
  }
}

const is = (value: unknown, word: string) => typeof value === 'string' && value.toLowerCase() === word;

function inputUse(parameters: Readonly<Record<string, unknown>>): string | undefined {
  if ('EnableDTMFBuffer' in parameters) return 'buffer';
  if (!is(parameters['StoreInput'], 'true')) return undefined;
  const validation = parameters['InputValidation'];
  const phone = typeof validation === 'object' && validation !== null && 'PhoneNumberValidation' in validation;
  return phone ? 'kept, phone number' : 'kept';
}
