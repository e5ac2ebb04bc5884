import { fork } from 'node:child_process';
import * as z from 'zod';
import { holdOpen } from './held-open.ts';

const Message = z.union([
  z.object({ dynamodb: z.string(), queuesAndObjects: z.string(), mail: z.string() }),
  z.object({ fault: z.string() }),
]);

/** Addresses of the embedded services. */
export interface Emulators {
  dynamodb: string;
  queuesAndObjects: string;
  mail: string;
  /** The process that they run in. */
  pid: number;
}
/** Without its embedded services a night is over. */
export class ServicesStopped extends Error {}
type OnFault = (error: Error) => void;

/** The embedded services, in a process of their own. */
export class LocalServices {
  private readonly child = fork(new URL('emulators.mjs', import.meta.url), {
    env: { TZ: 'UTC', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '0000-0000-0000', AWS_SES_ACCOUNT: '{"SendQuota":{}}' },
    execArgv: ['--max-old-space-size=8192'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  private readonly gone = new Promise<void>((ended) => this.child.once('exit', () => ended()));
  private reason = 'The local services stopped';
  private onFault: OnFault = () => {};
  private opened: (emulators: Emulators) => void = () => {};

  constructor() {
    this.child.on('message', (message) => {
      const told = Message.parse(message);
      if ('fault' in told) this.reason = `The local services stopped: ${told.fault}`;
      else this.opened({ ...told, pid: this.child.pid ?? 0 });
    });
    this.child.once('exit', () => this.onFault(new ServicesStopped(this.reason)));
  }

  /** Opens them with empty stores; the ones that were open close. `onFault` hears why they stopped when nobody asked them to. */
  open(onFault: OnFault): Promise<Emulators> {
    holdOpen(this.child, true);
    return new Promise((up, failed) => {
      this.opened = up;
      this.onFault = (error) => {
        failed(error);
        onFault(error);
      };
      this.child.send('open', (error) => error && this.onFault(new ServicesStopped(`${this.reason}: ${error.message}`)));
    });
  }

  /** Nobody uses them for now; they do not keep the machine's process up. */
  rest() {
    holdOpen(this.child, false);
  }

  async stop() {
    this.onFault = () => {};
    this.child.kill('SIGKILL');
    await this.gone;
  }
}
