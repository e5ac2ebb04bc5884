import { checkLimits, checkReferences, checkRows } from './check-actions.ts';
import { checkParameters } from './check-parameters.ts';
import { checkEmergencyFirst, checkLambdaChains, checkLoops, checkRecording } from './check-paths.ts';
import type { CheckOptions, Finding } from './finding.ts';
import type { FlowJson } from './flow-json.ts';

const textual = [checkLimits, checkReferences, checkRows, checkParameters];
const walked = [checkLoops, checkLambdaChains, checkRecording, checkEmergencyFirst];

/**
 * What Amazon Connect would refuse when the flow is published, and what a caller would suffer from although Connect takes it.
 * Paths are walked only when every branch leads somewhere. An empty list is a flow that may be deployed.
 */
export function check(flow: FlowJson, options: CheckOptions): Finding[] {
  const findings = textual.flatMap((rule) => rule(flow, options));
  const broken = findings.some(({ rule }) => rule === 'missing-next' || rule === 'identifier' || rule === 'unknown-action');
  return broken ? findings : [...findings, ...walked.flatMap((rule) => rule(flow, options))];
}
