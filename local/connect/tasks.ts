import type { NewContact } from './contact.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { endContact } from './finish.ts';
import { afterContactFlow, startFlowById } from './flow-runner.ts';
import { soon } from './voice.ts';

export type NewTask = Omit<NewContact, 'channel' | 'initiation' | 'customer' | 'system'> & {
  readonly flow: string;
  readonly initiation?: 'API' | 'FLOW';
  /** From now until its flow starts. */
  readonly delayMs?: number;
};

/** Begins a task and plays its flow. One that nobody ends runs out after some days, as Connect's do. */
export function startTask(exchange: Exchange, { flow, initiation = 'API', delayMs = 0, ...rest }: NewTask): LiveContact {
  const live = exchange.begin({ ...rest, channel: 'TASK', initiation });
  const { contact } = live;
  exchange.emit(contact, 'INITIATED');
  contact.connectedToSystemAt = exchange.now();
  exchange.emit(contact, 'CONNECTED_TO_SYSTEM');
  const { clock } = exchange.world;
  live.atEnd.add(clock.at(exchange.now() + exchange.settings.taskExpiryMs, () => endContact(exchange, live, 'EXPIRED'), 'task expires'));
  soon(exchange, live, () => startFlowById(exchange, live, flow, afterContactFlow(exchange, live)), delayMs);
  return live;
}
