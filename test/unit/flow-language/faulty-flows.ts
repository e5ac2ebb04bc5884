import type { CheckOptions } from '../../../infra/flows/language/finding.ts';
import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import type { Rule, Severity } from '../../../infra/flows/language/rules.ts';
import { says, queues } from './broken-flows.ts';
import { faultsOfCalls } from './faulty-calls.ts';
import { faultsOfForm } from './faulty-form.ts';
import { alone } from './faulty-parts.ts';
import { faultsOfValues } from './faulty-values.ts';
import { faultsOfWays } from './faulty-ways.ts';

export interface Fault {
  readonly rule: Rule;
  readonly severity: Severity;
  /** What is wrong, for the test's title. */
  readonly what: string;
  readonly flow: AnyFlow;
  readonly options: CheckOptions;
  /** Part of the sentence that a reader gets. */
  readonly says: RegExp;
}
const rowsOfCalls: readonly (readonly [string, AnyFlow])[] = [
  ['another word before 911', alone(says('hello', 'Hello.', 'emergency'), says('emergency', 'Dial 9 1 1.', 'end'))],
  ['a queue before 911', alone(queues('wait', 'end'))],
];

/** One fault each, and nothing else wrong. */
export const faults: readonly Fault[] = [
  ...[...faultsOfForm, ...faultsOfWays, ...faultsOfValues, ...faultsOfCalls].map(
    ([rule, severity, what, flow, sentence, ...type]): Fault => ({
      rule,
      severity,
      what,
      flow,
      says: sentence,
      options: { type: type.length > 0 ? type[0] : 'CONTACT_FLOW' },
    }),
  ),
  ...rowsOfCalls.map(([what, flow]): Fault => ({
    rule: 'emergency-first',
    severity: 'error',
    what,
    flow,
    says: /911/,
    options: { type: 'CONTACT_FLOW', answersCallers: true },
  })),
];
