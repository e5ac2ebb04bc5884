import type { FlowType } from './flow-types.ts';

/** One thing that is wrong with a flow. `where` is a path in its JSON; `rule` is a permanent name. */
export interface Finding {
  readonly rule: Rule;
  readonly where: string;
  readonly says: string;
}

export type Rule =
  | 'unknown-action'
  | 'wrong-flow-type'
  | 'missing-next'
  | 'unreachable'
  | 'identifier'
  | 'errors'
  | 'conditions'
  | 'terminal'
  | 'too-long'
  | 'not-a-string'
  | 'path-root'
  | 'speech'
  | 'time-limit'
  | 'caller-content'
  | 'silent-loop'
  | 'silent-chain'
  | 'recorded-transfer'
  | 'emergency-first';

export interface CheckOptions {
  /** The flow's type, which the JSON does not hold. */
  readonly type: FlowType;
  /** It picks up calls from outside: the emergency sentence comes before any other word. */
  readonly answersCallers?: boolean;
}
