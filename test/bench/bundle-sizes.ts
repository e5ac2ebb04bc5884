import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { bundle } from '../../infra/bundle.ts';
import { printTable, type Row } from './print-table.ts';

/** What esbuild tells of a bundle: its size, and what each input takes of it. */
const Account = z.object({
  outputs: z.record(z.string(), z.object({ bytes: z.number(), inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) })),
});
type Output = z.infer<typeof Account>['outputs'][string];

/** A caller, a clinician or a member of staff waits on the line or at the desk for these. */
const waitedFor = ['answer-call', 'open-message', 'guide', 'answer-page', 'appointment-line'];
const goalKilobytes = (name: string): number => (waitedFor.includes(name) ? 350 : 1000);
/** The SDK is the same for every design, and a model is data. */
const notCounted = /node_modules\/@(aws-sdk|smithy)\/|\.(onnx|bin|model\.json)$/;

/** Bundles every function and prints its size without the SDK and models, and what takes most of it. A kilobyte is 1,000 bytes. */
export async function printBundleSizes(home: string): Promise<void> {
  const metafile = `${home}/meta.json`;
  await bundle({ outdir: `${home}/functions`, metafile });
  const { outputs } = Account.parse(JSON.parse(readFileSync(metafile, 'utf8')));
  printTable(
    'Bundles, minified, without the SDK',
    Object.entries(outputs).map(([file, output]) => sizeRow(nameOf(file), output)),
  );
}

const nameOf = (file: string): string => dirname(file).split('/').at(-1) ?? file;

function sizeRow(name: string, { bytes, inputs }: Output): Row {
  const left = Object.entries(inputs).filter(([path]) => notCounted.test(path));
  const counted = (bytes - sum(left.map(([, { bytesInOutput }]) => bytesInOutput))) / 1000;
  const goal = goalKilobytes(name);
  return {
    function: name,
    KB: counted.toFixed(1),
    goal: `≤ ${goal}`,
    '': counted <= goal ? 'met' : 'missed',
    'with SDK': (bytes / 1000).toFixed(1),
    'biggest parts (KB)': biggest(Object.entries(inputs).filter(([path]) => !notCounted.test(path))),
  };
}

/** The three packages or folders that take most. */
function biggest(inputs: readonly [string, { bytesInOutput: number }][]): string {
  const parts = new Map<string, number>();
  for (const [path, { bytesInOutput }] of inputs) parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + bytesInOutput);
  return [...parts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([part, bytes]) => `${part} ${(bytes / 1000).toFixed(1)}`)
    .join(', ');
}

const partOf = (path: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? dirname(path);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
