import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import * as z from 'zod';
import { region } from './place.ts';
import type { StartedProcess } from './standby.ts';

export interface FunctionError {
  errorType: string;
  errorMessage: string;
}
export interface Outcome {
  result?: unknown;
  error?: FunctionError;
}
export interface ProcessSettings {
  name: string;
  arn: string;
  /** Where its bundle lies. */
  folder: string;
  handler: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMegabytes: number;
}
interface Surroundings {
  onLine: (line: string) => void;
  onExit: () => void;
}

const Message = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.string(), result: z.string() }),
  z.object({ id: z.string(), error: z.object({ errorType: z.string(), errorMessage: z.string() }) }),
]);
const beside = (file: string) => new URL(file, import.meta.url);

/** One execution environment: answers one invocation at a time, and is killed when it outlives its timeout. */
export class FunctionProcess {
  readonly id: string;
  private readonly settings: ProcessSettings;
  private readonly started: StartedProcess;
  private readonly lines: Interface[];
  /** Ends the invocation in progress. */
  private answer: (outcome: Outcome) => void = () => {};
  alive = true;

  constructor(settings: ProcessSettings, started: StartedProcess, { onLine, onExit }: Surroundings) {
    this.id = started.id;
    this.settings = settings;
    this.started = started;
    const { child } = started;
    this.lines = [child.stdout, child.stderr].flatMap((input) => (input ? [createInterface({ input }).on('line', onLine)] : []));
    child.on('message', (message) => this.answer(read(message)));
    child.on('error', () => this.kill());
    child.once('exit', (code, signal) => {
      this.alive = false;
      this.answer(failure('Runtime.ExitError', `exit ${code ?? signal}`));
      onExit();
    });
  }

  async invoke(event: unknown, offset: number): Promise<Outcome> {
    if (!(await this.started.ready)) return failure('Runtime.ExitError', `${this.settings.name} did not start`);
    return new Promise((answered) => {
      const seconds = this.settings.timeoutSeconds;
      const timer = setTimeout(() => {
        this.answer(failure('Sandbox.Timedout', `Task timed out after ${seconds}.00 seconds`));
        this.kill();
      }, seconds * 1000);
      this.answer = (outcome) => {
        clearTimeout(timer);
        answered(outcome);
      };
      this.send(event, offset, seconds);
    });
  }

  kill() {
    this.alive = false;
    this.started.child.kill('SIGKILL');
  }

  /** Lets go of the process, for another runtime to go on with. */
  release(): StartedProcess {
    this.alive = false;
    for (const event of ['message', 'error', 'exit']) this.started.child.removeAllListeners(event);
    for (const lines of this.lines) lines.close();
    return this.started;
  }

  private send(event: unknown, offset: number, seconds: number) {
    const deadline = performance.timeOrigin + performance.now() + seconds * 1000;
    const { child } = this.started;
    if (!child.connected) return this.answer(failure('Runtime.ExitError', 'exit before the invocation'));
    child.send({ id: randomUUID(), event: JSON.stringify(event ?? {}), offset, deadline });
  }
}

const failure = (errorType: string, errorMessage: string): Outcome => ({ error: { errorType, errorMessage } });

function read(message: unknown): Outcome {
  const answer = Message.parse(message);
  if ('error' in answer) return { error: answer.error };
  return { result: 'result' in answer ? JSON.parse(answer.result) : null };
}

/** Tests start very many processes and let Node keep what it compiled; everybody else starts as cold as Lambda does. */
function compiledBefore(): { NODE_COMPILE_CACHE?: string } {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
}

/** What Lambda would set, and three things of ours: the ARN, the clock's offset (milliseconds), and in tests Node's compile cache. */
export function startProcess(
  { name, arn, folder, handler, environment, memoryMegabytes }: ProcessSettings,
  offset: number,
): StartedProcess {
  const id = randomUUID();
  const child = fork(beside('function-worker.mjs'), {
    execArgv: ['--import', beside('clock-preload.mjs').href, `--max-old-space-size=${memoryMegabytes}`],
    env: {
      TZ: 'UTC',
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: name,
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_SESSION_TOKEN: id,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: handler,
      NIGHTDESK_FUNCTION_ARN: arn,
      NIGHTDESK_CLOCK_OFFSET: String(offset),
      ...compiledBefore(),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ready = new Promise<boolean>((up) => {
    child.once('message', () => up(true));
    child.once('exit', () => up(false));
  });
  return { id, child, ready };
}
