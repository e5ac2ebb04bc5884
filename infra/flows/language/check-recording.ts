import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyAction, AnyFlow } from './flow-json.ts';
import { nextOf, rowOf } from './flow-json.ts';
import { walkOf } from './walk.ts';

type Recording = 'on' | 'off';
const states = { Enabled: 'on', Disabled: 'off' } as const;

/** What the action leaves the recording of the caller at. */
function recordingAfter({ Type, Parameters }: AnyAction, before: Recording): Recording {
  if (!Type.startsWith('UpdateContactRecording')) return before;
  const said = /"IVRRecordingBehavior":"(Enabled|Disabled)"/.exec(JSON.stringify(Parameters))?.[1];
  return said === 'Enabled' || said === 'Disabled' ? states[said] : before;
}

/** A recording that is on goes on through a transfer, and would record people who were never told. */
export function checkRecording(flow: AnyFlow): Finding[] {
  const { named, where } = walkOf(flow);
  const seen = new Set<string>([`off ${flow.StartAction}`]);
  const findings = new Map<string, Finding>();
  for (const visit of seen) {
    const before: Recording = visit.startsWith('on ') ? 'on' : 'off';
    const action = named(visit.slice(before.length + 1));
    if (before === 'on' && rowOf(action)?.transfers) {
      const says = `Recording may still be on when "${action.Identifier}" hands the caller over.`;
      findings.set(action.Identifier, finding('recorded-transfer', where(action), says));
    }
    for (const next of nextOf(action)) seen.add(`${recordingAfter(action, before)} ${next}`);
  }
  return [...findings.values()];
}
