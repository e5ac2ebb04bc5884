import type { CheckOptions, Finding } from './finding.ts';
import type { FlowJson, JsonAction } from './flow-json.ts';
import { nextOf, rowOf } from './flow-json.ts';

/** The flow as a graph. Only walked when every branch leads to an action. */
interface Walk {
  readonly named: (name: string) => JsonAction;
  readonly where: (action: JsonAction) => string;
}

function walkOf({ Actions }: FlowJson): Walk {
  const places = new Map(Actions.map((action, index) => [action.Identifier, { action, index }]));
  const place = (name: string) => {
    const found = places.get(name);
    if (!found) throw new Error(`There is no action "${name}".`);
    return found;
  };
  return { named: (name) => place(name).action, where: ({ Identifier }) => `$.Actions[${place(Identifier).index}]` };
}

/** Somebody hears, sees or does something here; a Wait lets time pass. */
const meets = (action: JsonAction) => rowOf(action)?.meets === true;

/** No way round may pass only blocks in which nothing happens to the caller, unless a Loop block counts it. */
export function checkLoops(flow: FlowJson): Finding[] {
  const { named, where } = walkOf(flow);
  const pauses = (action: JsonAction) => meets(action) || action.Type === 'Loop';
  const silent = flow.Actions.filter((action) => !pauses(action));
  const comesBack = (start: JsonAction) => {
    const seen = new Set(nextOf(start));
    for (const name of seen) if (!pauses(named(name))) for (const next of nextOf(named(name))) seen.add(next);
    return seen.has(start.Identifier);
  };
  return silent.filter(comesBack).map((action) => ({
    rule: 'silent-loop',
    where: where(action),
    says: `"${action.Identifier}" comes round to itself without the caller hearing or doing anything.`,
  }));
}

const longestSilence = 20;
const secondsOf = (action: JsonAction) =>
  action.Type === 'InvokeLambdaFunction' && action.Parameters['InvocationType'] !== 'ASYNCHRONOUS'
    ? Number(action.Parameters['InvocationTimeLimitSeconds'] ?? 3)
    : 0;

/** Functions one after the other without a word between may take 20 seconds in all: the caller hears nothing meanwhile. */
export function checkLambdaChains(flow: FlowJson): Finding[] {
  const { named, where } = walkOf(flow);
  const silence = new Map<string, number>();
  const ahead = (action: JsonAction) => Math.max(0, ...nextOf(action).map((name) => silence.get(name) ?? 0));
  const grows = (action: JsonAction) => {
    const before = silence.get(action.Identifier) ?? 0;
    const after = meets(named(action.Identifier)) ? 0 : Math.min(secondsOf(action) + ahead(action), longestSilence + 1);
    silence.set(action.Identifier, after);
    return after > before;
  };
  while (flow.Actions.filter(grows).length > 0);
  return flow.Actions.filter((action) => secondsOf(action) > 0 && (silence.get(action.Identifier) ?? 0) > longestSilence).map((action) => ({
    rule: 'silent-chain',
    where: where(action),
    says: `From "${action.Identifier}" on functions may take more than 20 seconds before the caller hears a word.`,
  }));
}

type Recording = 'on' | 'off';
const states = { Enabled: 'on', Disabled: 'off' } as const;

/** What the action leaves the recording at. */
function recordingAfter({ Type, Parameters }: JsonAction, before: Recording): Recording {
  if (!Type.startsWith('UpdateContactRecording')) return before;
  const said = /"IVRRecordingBehavior":"(Enabled|Disabled)"/.exec(JSON.stringify(Parameters))?.[1];
  return said === 'Enabled' || said === 'Disabled' ? states[said] : before;
}

/** A recording that is on goes on through a transfer, and would record people who were never told. */
export function checkRecording(flow: FlowJson): Finding[] {
  const { named, where } = walkOf(flow);
  const seen = new Set<string>([`off ${flow.StartAction}`]);
  const findings = new Map<string, Finding>();
  for (const visit of seen) {
    const before: Recording = visit.startsWith('on ') ? 'on' : 'off';
    const action = named(visit.slice(before.length + 1));
    if (before === 'on' && rowOf(action)?.transfers) {
      const says = `Recording may still be on when "${action.Identifier}" hands the caller over.`;
      findings.set(action.Identifier, { rule: 'recorded-transfer', where: where(action), says });
    }
    for (const next of nextOf(action)) seen.add(`${recordingAfter(action, before)} ${next}`);
  }
  return [...findings.values()];
}

const emergencyNumber = /9[ -]?1[ -]?1/;
const wordsOf = ({ Parameters }: JsonAction) => String(Parameters['Text'] ?? Parameters['SSML'] ?? '').replace(/<[^>]*>/g, ' ');

/** Whatever way a call takes, the first words that a caller hears name 911. */
export function checkEmergencyFirst(flow: FlowJson, { answersCallers }: CheckOptions): Finding[] {
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
      late.push({ rule: 'emergency-first', where: where(action), says: `"${name}" comes before the caller has heard of 911.` });
      continue;
    }
    for (const next of nextOf(action)) before.add(next);
  }
  return late;
}
