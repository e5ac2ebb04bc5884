import { fork } from 'node:child_process';
import * as z from 'zod';

const Message = z.union([
  z.object({ dynamodb: z.string(), queuesAndObjects: z.string(), mail: z.string() }),
  z.object({ fault: z.string() }),
]);

/** The embedded services, in a process of their own, and their addresses. */
export interface Emulators {
  dynamodb: string;
  queuesAndObjects: string;
  mail: string;
  /** The process that they run in. */
  pid: number;
  stop(): Promise<void>;
}

/** Starts them. `onFault` hears why they stopped when nobody asked them to. */
export function startEmulators(onFault: (error: Error) => void): Promise<Emulators> {
  const child = fork(new URL('emulators.mjs', import.meta.url), {
    env: { TZ: 'UTC', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '0000-0000-0000', AWS_SES_ACCOUNT: '{"SendQuota":{}}' },
    execArgv: ['--max-old-space-size=8192'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((ended) => child.once('exit', () => ended()));
  let stopping = false;
  const stop = async () => {
    stopping = true;
    child.kill('SIGKILL');
    await gone;
  };
  return new Promise((up, failed) => {
    let reason = 'The local services stopped';
    child.on('message', (message) => {
      const told = Message.parse(message);
      if ('fault' in told) reason = `The local services stopped: ${told.fault}`;
      else up({ ...told, pid: child.pid ?? 0, stop });
    });
    child.once('exit', () => {
      if (stopping) return;
      failed(new Error(reason));
      onFault(new Error(reason));
    });
  });
}
