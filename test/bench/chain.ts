import { playAll } from '../../local/night/play-messages.ts';
import type { Night } from '../../local/night/start-night.ts';
import type { Recorded } from '../../local/request-log.ts';
import { printTable } from './print-table.ts';
import { voicemails } from './voicemails.ts';

/** What runs by the clock and not by a voicemail. */
const sweeps = ['escalate', 'remind', 'report', 'reconcile'];
/** A thousand in five minutes. */
const goalPerSecond = 1000 / 300;

/** Plays `count` voicemails through the whole chain and prints how fast that went and what each asked of the services. */
export async function printChain(night: Night, line: string, count: number): Promise<void> {
  const { requests } = night.runtime.parts.requests;
  const sweepNames = new Set(sweeps.map((name) => night.runtime.functionFor(name).settings.name));
  const [began, start, seen] = [performance.now(), night.runtime.clock.now(), requests.length];
  await playAll(night, voicemails(count, line));
  const perSecond = (count * 1000) / (performance.now() - began);
  const minutes = (night.runtime.clock.now() - start) / 60_000;
  const made = requests.slice(seen).filter(({ functionName }) => night.runtime.deployment.functions.has(functionName));
  printTable(`${count} voicemails through the local chain`, [
    {
      'messages a second': perSecond.toFixed(1),
      goal: `≥ ${goalPerSecond.toFixed(1)}`,
      '': perSecond >= goalPerSecond ? 'met' : 'missed',
    },
  ]);
  const caused = made.filter(({ functionName }) => !sweepNames.has(functionName));
  const swept = made.filter(({ functionName }) => sweepNames.has(functionName));
  printCalls(`Service calls a voicemail: ${(caused.length / count).toFixed(1)}`, caused, count);
  printCalls(`Service calls a minute of what runs by the clock: ${(swept.length / minutes).toFixed(1)}`, swept, minutes);
}

function printCalls(title: string, made: readonly Recorded[], per: number) {
  const counts = new Map<string, number>();
  for (const { action } of made) counts.set(action, (counts.get(action) ?? 0) + 1);
  const rows = [...counts].toSorted(([, a], [, b]) => b - a).map(([action, count]) => ({ action, each: (count / per).toFixed(2) }));
  printTable(title, rows);
}
