import { parseArgs } from 'node:util';
import { seedOfThisRun } from '../support/random-run.ts';

/**
 * Tries everything random at its full size, or what is named: `npm run soak -- any-caller any-flow`; `--share 0.1` tries a tenth.
 * The variable SEED repeats a run. One line each; the exit code is 1 when something did not hold.
 */
// Thousands of nights log much; the level is read when the log is made.
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
const { everything } = await import('./everything.ts');

const { positionals, values } = parseArgs({ allowPositionals: true, options: { share: { type: 'string', default: '1' } } });
const unknown = positionals.filter((name) => !everything.some((one) => one.name === name));
if (unknown.length > 0 || !(Number(values.share) > 0)) {
  console.error(`Not known: ${unknown.join(', ')}. There are: ${everything.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const seed = seedOfThisRun();
for (const { name, inputs, run } of everything.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const size = Math.ceil(inputs * Number(values.share));
  const began = performance.now();
  try {
    await run(size, seed);
    console.log(`${name}: held for ${size} inputs, seed ${seed}, ${seconds(began)} s`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${name}: did not hold, ${size} inputs, seed ${seed}, ${seconds(began)} s\n`, error);
  }
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}
