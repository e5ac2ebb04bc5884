import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyAction, AnyFlow } from './flow-json.ts';
import { nextOf } from './flow-json.ts';
import { meets, walkOf } from './walk.ts';

/** No way round may pass only blocks in which nothing happens to the caller, unless a Loop block counts it. */
export function checkLoops(flow: AnyFlow): Finding[] {
  const { named, where } = walkOf(flow);
  const pauses = (action: AnyAction) => meets(action) || action.Type === 'Loop';
  const comesBack = (start: AnyAction) => {
    const seen = new Set(nextOf(start));
    for (const name of seen) if (!pauses(named(name))) for (const next of nextOf(named(name))) seen.add(next);
    return seen.has(start.Identifier);
  };
  return flow.Actions.filter((action) => !pauses(action) && comesBack(action)).map((action) =>
    finding('silent-loop', where(action), `"${action.Identifier}" comes round to itself without the caller hearing or doing anything.`),
  );
}

const longestSilence = 20;
/** What Connect waits when nothing is said, and the most that a `$.` path can hold. */
const waits = { unsaid: 3, unknown: 8 };

function secondsOf({ Type, Parameters }: AnyAction): number {
  if (Type !== 'InvokeLambdaFunction' || Parameters['InvocationType'] === 'ASYNCHRONOUS') return 0;
  const limit = Number(Parameters['InvocationTimeLimitSeconds'] ?? waits.unsaid);
  return Number.isFinite(limit) ? limit : waits.unknown;
}

/** Functions one after the other without a word between may take 20 seconds in all: the caller hears nothing meanwhile. */
export function checkLambdaChains(flow: AnyFlow): Finding[] {
  const { named, where } = walkOf(flow);
  const silence = new Map<string, number>();
  const ahead = (action: AnyAction) => Math.max(0, ...nextOf(action).map((name) => silence.get(name) ?? 0));
  const grows = (action: AnyAction) => {
    const before = silence.get(action.Identifier) ?? 0;
    const after = meets(named(action.Identifier)) ? 0 : Math.min(secondsOf(action) + ahead(action), longestSilence + 1);
    silence.set(action.Identifier, after);
    return after > before;
  };
  while (flow.Actions.filter(grows).length > 0);
  return flow.Actions.filter((action) => secondsOf(action) > 0 && (silence.get(action.Identifier) ?? 0) > longestSilence).map((action) =>
    finding(
      'silent-chain',
      where(action),
      `From "${action.Identifier}" on functions may take more than 20 seconds before the caller hears a word.`,
    ),
  );
}
