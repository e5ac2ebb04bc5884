import type { Place } from './flow-types.ts';
import type { Rule, Severity } from './rules.ts';
import { rules } from './rules.ts';

/** One thing that is wrong with a flow. `where` is a path in its JSON; `rule` is a permanent name. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly where: string;
  readonly says: string;
  /** Where the rule is from: a page of AWS's documentation, or who is served by it. */
  readonly source: string;
}

export interface CheckOptions {
  /** Where the flow stands, which the JSON does not hold; undefined when nobody knows. */
  readonly type: Place | undefined;
  /** It picks up calls from outside: the emergency sentence comes before any other word. */
  readonly answersCallers?: boolean;
}

/** A finding with its rule's own severity and source, unless this case knows better. */
export function finding(
  rule: Rule,
  where: string,
  says: string,
  over: { readonly severity?: Severity; readonly source?: string } = {},
): Finding {
  const { severity, source } = rules[rule];
  return { rule, severity: over.severity ?? severity, where, says, source: over.source ?? source };
}
