import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';

/** Whether a child keeps the process that started it from ending: one that nobody uses for now does not. */
export function holdOpen(child: ChildProcess, held: boolean) {
  const change = held ? 'ref' : 'unref';
  child[change]();
  child.channel?.[change]();
  for (const stream of [child.stdout, child.stderr]) if (stream instanceof Socket) stream[change]();
}
