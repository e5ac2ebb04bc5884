import type { Place } from '../flow-types.ts';
import { places } from '../flow-types.ts';
import type { Parameters } from './parameter.ts';

/** What Connect asks of one action: which branches must be drawn, where it may stand, what it is given. */
export interface ActionRow {
  /** Error branches that must be drawn: without one of them the flow is not published. */
  readonly errors: readonly string[];
  /** Error branches that Connect does without, but a caller may not: without them a failure ends the flow. */
  readonly advised?: readonly string[];
  /** Error branches that some exports carry and others do not. Any other branch is refused. */
  readonly mayAlso?: readonly string[];
  /**
   * 'none': no condition may be drawn. 'any': free. 'key': one telephone key each. 'all': each of `values` must be drawn, and nothing else.
   * 'some': of `values` only. 'below': numbers that rise to 100 at most.
   */
  readonly conditions: 'none' | 'any' | 'key' | 'all' | 'some' | 'below';
  readonly values?: readonly string[];
  readonly types: readonly Place[];
  /** The flow ends here: no transition of any kind. */
  readonly terminal?: true;
  /** The person at the other end hears, sees or does something: silence ends here. */
  readonly meets?: true;
  /** The contact leaves this flow for somebody else. */
  readonly transfers?: true;
  /** It may stand without a NextAction: on success the contact does not come back to this flow. */
  readonly nextOptional?: true;
  readonly parameters: Parameters;
  /** Of each group exactly one is given. */
  readonly exactlyOne?: readonly (readonly string[])[];
  /** Of each group one at most is given. */
  readonly atMostOne?: readonly (readonly string[])[];
  /** The reference does not name every parameter: one that is not in the list is no fault. */
  readonly open?: true;
  /** Known by name alone: the reference gives no rule for its branches. */
  readonly nameOnly?: true;
  /** The type that Connect takes where the reference spells this one. */
  readonly spelt?: string;
  /** Page of AWS's documentation, below docs.aws.amazon.com/connect/latest/. */
  readonly source: string;
}

export const NO = 'NoMatchingError';
export const UNKNOWN = 'NoMatchingCondition';
export const LATE = 'InputTimeLimitExceeded';

/** Groups of places, as the pages of the reference name them. Modules run in every type of flow, so their actions may be any. */
export const contact = ['CONTACT_FLOW', 'MODULE'] as const;
export const transfer = ['AGENT_TRANSFER', 'QUEUE_TRANSFER'] as const;
export const queue = ['CUSTOMER_QUEUE', 'MODULE'] as const;
export const whispers = ['CUSTOMER_WHISPER', 'AGENT_WHISPER'] as const;
export const outbound = ['OUTBOUND_WHISPER', 'MODULE'] as const;
export const holds = ['CUSTOMER_HOLD', 'AGENT_HOLD'] as const;
export const all = places;

/** The most usual row: everywhere, one error branch, no conditions. */
export const plain = { errors: [NO], conditions: 'none', types: all } as const;
/** The same, for an action that cannot fail. */
export const sure = { errors: [], conditions: 'none', types: all } as const;
