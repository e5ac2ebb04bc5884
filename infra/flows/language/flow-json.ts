import type { ActionRow } from './actions.ts';
import { actions } from './actions.ts';

/** One branch that is taken when a value compares so. */
export interface JsonCondition {
  readonly NextAction: string;
  readonly Condition: { readonly Operator: string; readonly Operands: readonly string[] };
}
/** Where a call goes next. A terminal action has none of the three. */
export interface JsonTransitions {
  readonly NextAction?: string;
  readonly Conditions?: readonly JsonCondition[];
  readonly Errors?: readonly { readonly NextAction: string; readonly ErrorType: string }[];
}
/** One action of a flow as Amazon Connect stores it. */
export interface JsonAction {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Transitions: JsonTransitions;
}
/** A flow in Amazon Connect's flow language, version 2019-10-30: what is deployed, simulated and checked. */
export interface FlowJson {
  readonly Version: string;
  readonly StartAction: string;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Actions: readonly JsonAction[];
}

/** Every action that may come after this one, by any of its branches; each once. */
export function nextOf({ Transitions }: JsonAction): string[] {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  const named = [...Conditions, ...Errors].map((branch) => branch.NextAction);
  return [...new Set(NextAction === undefined ? named : [NextAction, ...named])];
}

/** The row of the action table that this action answers to, or undefined when Connect has no such action. */
export function rowOf({ Type, Parameters }: Pick<JsonAction, 'Type' | 'Parameters'>): ActionRow | undefined {
  if (Type === 'GetParticipantInput' && Parameters['StoreInput'] === 'True') {
    return actions[takesPhoneNumber(Parameters) ? 'GetParticipantInput (kept, phone number)' : 'GetParticipantInput (kept)'];
  }
  return Object.entries<ActionRow>(actions).find(([name]) => name === Type)?.[1];
}

function takesPhoneNumber(parameters: Readonly<Record<string, unknown>>) {
  const validation = parameters['InputValidation'];
  return typeof validation === 'object' && validation !== null && 'PhoneNumberValidation' in validation;
}
