import { mkdirSync, writeFileSync } from 'node:fs';
import { FunctionProcess, type ProcessSettings, startProcess } from '../../local/function-process.ts';
import type { LocalRuntime } from '../../local/runtime.ts';
import { printTable } from './print-table.ts';

/** Whatever else the machine does only adds to a time: the fastest of these counts. */
const rounds = 5;

/** Starts each function's process and that of a handler that does nothing, by turns, and prints how long the code takes to be ready. */
export async function printInitTimes({ deployment }: LocalRuntime, home: string): Promise<void> {
  const functions = [...deployment.functions.values()].map(({ settings }) => ({ ...settings, environment: { ...settings.environment } }));
  const [first] = functions;
  if (!first) throw new Error('There is no function to start');
  const empty = { ...first, name: 'empty', folder: emptyHandler(home), handler: 'index.handler' };
  const fastest = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const settings of [empty, ...functions])
      fastest.set(settings.name, Math.min(fastest.get(settings.name) ?? Infinity, await initTime(settings)));
  const base = fastest.get('empty') ?? NaN;
  printTable(
    `Init, the fastest of ${rounds} (an empty handler: ${base.toFixed(0)} ms)`,
    functions.map(({ name }) => {
      const ms = fastest.get(name) ?? NaN;
      return { function: name, ms: ms.toFixed(0), 'over empty': (ms - base).toFixed(0), times: (ms / base).toFixed(1) };
    }),
  );
}

function emptyHandler(home: string): string {
  const folder = `${process.cwd()}/${home}/empty`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.mjs`, 'export const handler = async () => {};\n');
  return folder;
}

async function initTime(settings: ProcessSettings): Promise<number> {
  const complaints: string[] = [];
  const began = performance.now();
  const started = startProcess(settings, 0);
  const process = new FunctionProcess(settings, started, { onLine: (line) => complaints.push(line), onExit: () => {} });
  const isReady = await started.ready;
  const ms = performance.now() - began;
  process.kill();
  if (!isReady) throw new Error(`${settings.name} did not start: ${complaints.join('\n')}`);
  return ms;
}
