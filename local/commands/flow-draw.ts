import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { readExportedFlow } from './exported-flow/exported-flow.ts';
import { drawFlow } from './flow-draw/draw.ts';
import type { Unreadable } from './exported-flow/json-file.ts';
import { flowPage, flowPictures } from './flow-draw/our-flows.ts';

const usage = `Draw flows as SVG pictures:
  npm run flow:draw                    every flow of ours into docs/flows, with its page
  npm run flow:draw -- FILE.json…      any exported flow, beside its file
Exit code 0: drawn. 2: a file that cannot be read (the others are drawn all the same).`;

const folder = 'docs/flows';

/** Every file of docs/flows as it should be, by its path. */
export async function flowDocuments(): Promise<Record<string, string>> {
  const page = join(folder, 'README.md');
  const options = await resolveConfig(page);
  const pictures = Object.entries(flowPictures()).map(([name, picture]) => [join(folder, name), picture] as const);
  return Object.fromEntries([...pictures, [page, await format(flowPage(), { ...options, filepath: page })]]);
}

/** Writes our pictures, and takes away those of flows that are gone. */
async function drawOurs(say: (line: string) => void): Promise<void> {
  const documents = await flowDocuments();
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder).map((name) => join(folder, name));
  for (const file of old.filter((name) => name.endsWith('.svg') && !(name in documents))) rmSync(file);
  for (const [file, content] of Object.entries(documents)) {
    writeFileSync(file, content);
    say(`wrote ${file}`);
  }
}

/** Draws an exported flow beside its file. Returns the picture's path, or why there is none. */
function drawFile(file: string): { readonly drawn: string } | Unreadable {
  const read = readExportedFlow(file);
  if ('unreadable' in read) return read;
  const drawn = join(dirname(file), `${basename(file).replace(/\.json$/i, '')}.svg`);
  const { name = basename(file), flow } = read;
  const description = flow.Metadata?.['description'] ?? '';
  writeFileSync(drawn, drawFlow(flow, { title: name, description: String(description) }));
  return { drawn };
}

/** `npm run flow:draw`: what it does is in the usage. */
async function flowDraw(args: readonly string[]): Promise<0 | 2> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean' } } });
  if (values.help) console.log(usage);
  else if (positionals.length === 0) await drawOurs((line) => console.log(line));
  let code: 0 | 2 = 0;
  for (const file of values.help ? [] : positionals) {
    const done = drawFile(file);
    if ('unreadable' in done) code = 2;
    if ('unreadable' in done) console.error(`${file} ${done.unreadable}`);
    else console.log(`wrote ${done.drawn}`);
  }
  return code;
}

if (import.meta.main) {
  try {
    process.exitCode = await flowDraw(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exitCode = 2;
  }
}
