import type { CheckOptions, Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyAction, AnyFlow } from './flow-json.ts';
import { nextOf, rowOf } from './flow-json.ts';
import { walkOf } from './walk.ts';

const emergencyNumber = /9[ -]?1[ -]?1/;
const wordsOf = ({ Parameters }: AnyAction) => String(Parameters['Text'] ?? Parameters['SSML'] ?? '').replace(/<[^>]*>/g, ' ');

/** Whatever way a call takes, the first words that a caller hears name 911. */
export function checkEmergencyFirst(flow: AnyFlow, { answersCallers }: CheckOptions): Finding[] {
  if (!answersCallers) return [];
  const { named, where } = walkOf(flow);
  const before = new Set([flow.StartAction]);
  const late: Finding[] = [];
  for (const name of before) {
    const action = named(name);
    const row = rowOf(action);
    const speaks = action.Type === 'MessageParticipant' || action.Type === 'GetParticipantInput';
    if (speaks && emergencyNumber.test(wordsOf(action))) continue;
    if (speaks || row?.meets || row?.terminal || row?.transfers) {
      late.push(finding('emergency-first', where(action), `"${name}" comes before the caller has heard of 911.`));
      continue;
    }
    for (const next of nextOf(action)) before.add(next);
  }
  return late;
}
