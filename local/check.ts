import { spawn } from 'node:child_process';
import { styleText } from 'node:util';

/** One thing that a change is checked for. `fix` does what it can by itself. */
interface Check {
  name: string;
  command: string[];
  fix?: string[];
}
interface Result {
  name: string;
  passed: boolean;
  output: string;
  seconds: number;
}

const tool = (name: string) => `node_modules/.bin/${name}`;
const source = ['infra', 'functions', 'shared', 'local', 'test'];
/** The slowest first: two run side by side. */
const checks: Check[] = [
  { name: 'lint', command: [tool('eslint'), ...source], fix: [tool('eslint'), '--fix', ...source] },
  { name: 'types', command: [tool('tsc'), '--noEmit', '-p', '.'] },
  { name: 'types of the page', command: [tool('tsc'), '--noEmit', '-p', 'local/web'] },
  { name: 'format', command: [tool('prettier'), '--check', '.'], fix: [tool('prettier'), '--write', '--log-level', 'warn', '.'] },
  { name: 'imports', command: [tool('depcruise'), '--config', '.dependency-cruiser.cjs', ...source] },
];

/** Runs a tool on this Node, whatever the machine has; resolves with all that it printed, and whether it ended well. */
function run(command: string[], name: string): Promise<Result> {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    const end = (passed: boolean) => done({ name, passed, output, seconds: (performance.now() - began) / 1000 });
    child.once('error', (error) => {
      output += `${command[0]} could not be started: ${error.message}`;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

function report({ name, passed, output, seconds }: Result) {
  const mark = passed ? styleText('green', '✔') : styleText('red', '✖');
  console.log(`${mark} ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(output.trimEnd());
}

/** Runs the checks two at a time, reporting each as it ends. */
async function runAll(waiting: Check[]): Promise<Result[]> {
  const results: Result[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await run(next.command, next.name);
      report(result);
      results.push(result);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

if (process.argv.includes('--fix')) for (const { fix, name } of checks) if (fix) await run(fix, name);
const failed = (await runAll([...checks])).filter(({ passed }) => !passed).map(({ name }) => name);
console.log(failed.length ? `Failed: ${failed.join(', ')}. What can be put right by itself: npm run fix` : 'Everything is in order.');
process.exitCode = failed.length ? 1 : 0;
