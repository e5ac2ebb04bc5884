import type { ActionType } from './actions.ts';
import type { FlowType } from './flow-types.ts';

/**
 * What a flow cannot know until it is deployed. The stack makes the flows in the order of the list, and hands each the ARNs of those
 * before it: `functions` by folder name (answer-call), `flows` by flow name (caller-queue).
 */
export interface FlowContext {
  readonly functions: Readonly<Record<string, string>>;
  readonly flows: Readonly<Record<string, string>>;
  /** Where a person answers when nothing else works, in E.164; the deployment's, not a practice's. */
  readonly fallbackNumber?: string;
}

export type Parameters = Readonly<Record<string, unknown>>;

export interface Condition<Name extends string> {
  readonly operator:
    | 'Equals'
    | `Text${'StartsWith' | 'EndsWith' | 'Contains'}`
    | `Number${'GreaterThan' | 'GreaterOrEqualTo' | 'LessThan' | 'LessOrEqualTo'}`;
  readonly operand: string;
  readonly then: Name;
}

/** One Amazon Connect action, before its name is known. */
export interface ActionBlock<Name extends string> {
  readonly type: ActionType;
  readonly parameters: (context: FlowContext) => Parameters;
  readonly then?: Name;
  readonly conditions?: readonly Condition<Name>[];
  /** Error branches, by Connect's names for them. */
  readonly errors?: Readonly<Record<string, Name>>;
}

/** A fork that the deployment decides, once: the way not taken is not part of what is deployed. */
export interface ChoiceBlock<Name extends string> {
  readonly choose: (context: FlowContext) => Name;
  readonly ways: readonly Name[];
}

export type Block<Name extends string> = ActionBlock<Name> | ChoiceBlock<Name>;

export interface Flow<Name extends string = string> {
  /** Name in Connect and in FlowContext.flows; at most 127 characters. */
  readonly name: string;
  readonly type: FlowType;
  /** One sentence for the console: what a person meets in it. At most 500 characters. */
  readonly description: string;
  /** It picks up calls from outside: the emergency sentence comes before any other word. */
  readonly answersCallers?: true;
  readonly start: Name;
  readonly blocks: Readonly<Record<Name, Block<Name>>>;
}

/** A flow is data. The compiler checks that every way out of a block names a block in the same flow. */
export function flow<Name extends string>(definition: {
  readonly name: string;
  readonly type: FlowType;
  readonly description: string;
  readonly answersCallers?: true;
  readonly start: NoInfer<Name>;
  readonly blocks: Record<Name, Block<NoInfer<Name>>>;
}): Flow<Name> {
  return definition;
}
