import type { LiveContact } from '../exchange.ts';
import type { Switchboard } from '../switchboard.ts';
import { notFound } from './errors.ts';
import type { Request } from './request.ts';

/** How the simulator answers one operation. */
export type Answer = (board: Switchboard, request: Request) => unknown;

/** The contact of that id; an unknown one is a ResourceNotFoundException. */
export function liveContact({ exchange }: Switchboard, id: string): LiveContact {
  const live = exchange.contacts.get(id);
  if (!live) throw notFound(`Contact ${id}`);
  return live;
}

/** Refuses an instance that is not the simulated one. It may be given by id or ARN. */
export function sameInstance({ exchange }: Switchboard, instance: string) {
  const { id, arn } = exchange.resources.instance;
  if (instance !== id && instance !== arn) throw notFound(`Instance ${instance}`);
}
