import { checkActions } from './check-actions.ts';
import { checkConditions } from './check-conditions.ts';
import { checkErrors } from './check-errors.ts';
import { checkIdentifiers, checkLimits, checkSettings } from './check-form.ts';
import { checkKept } from './check-kept.ts';
import { checkParameters } from './check-parameters.ts';
import { checkEmergencyFirst } from './check-emergency.ts';
import { checkRecording } from './check-recording.ts';
import { checkLambdaChains, checkLoops } from './check-silence.ts';
import { checkEnds, checkReach, checkReferences } from './check-references.ts';
import { checkRoots } from './check-roots.ts';
import { checkSpeech } from './check-speech.ts';
import type { CheckOptions, Finding } from './finding.ts';
import type { AnyFlow } from './flow-json.ts';

type Check = (flow: AnyFlow, options: CheckOptions) => Finding[];
const textual: readonly Check[] = [
  checkLimits,
  checkIdentifiers,
  checkSettings,
  checkReferences,
  checkActions,
  checkErrors,
  checkConditions,
].concat([checkParameters, checkSpeech, checkRoots, checkKept]);
const walked: readonly Check[] = [checkReach, checkEnds, checkLoops, checkLambdaChains, checkRecording, checkEmergencyFirst];

/**
 * What Amazon Connect would refuse when the flow is published (severity `error`), and what a caller would suffer from although Connect
 * takes it (`warning`). Paths are walked only when every branch leads somewhere. In the order of the JSON.
 */
export function check(flow: AnyFlow, options: CheckOptions): Finding[] {
  const findings = textual.flatMap((rule) => rule(flow, options));
  const broken = findings.some(({ rule }) => rule === 'missing-next' || rule === 'identifier');
  const all = broken ? findings : [...findings, ...walked.flatMap((rule) => rule(flow, options))];
  return all
    .map((finding, order) => ({ finding, order }))
    .sort((a, b) => place(a.finding) - place(b.finding) || a.order - b.order)
    .map(({ finding }) => finding);
}

/** What is said of the whole flow comes first. */
const place = ({ where }: Finding) => Number(/^\$\.Actions\[(\d+)\]/.exec(where)?.[1] ?? -1);
