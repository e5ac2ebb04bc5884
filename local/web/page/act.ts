import { createContext, useContext } from 'react';
import { whenTold } from './night-store.ts';

/** Asks the server to do something. What goes wrong is shown on top of the page; resolves, when the page shows what came of it, with whether it went well. */
export type Act = (name: string, body?: Record<string, unknown>) => Promise<boolean>;

export const ActContext = createContext<Act>(() => Promise.resolve(false));
export const useAct = (): Act => useContext(ActContext);

let lastKey: Promise<unknown> = Promise.resolve();

/** Throws an Error with the sentence that the server gave. Keys are sent one after the other: six digits at once may overtake each other. */
export function perform(name: string, body: Record<string, unknown> = {}): Promise<void> {
  if (!name.endsWith('/press')) return send(name, body);
  const sent = lastKey.then(() => send(name, body));
  lastKey = sent.catch(() => undefined);
  return sent;
}

async function send(name: string, body: Record<string, unknown>): Promise<void> {
  const response = await fetch(`/do/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: { message?: string; told?: number } = await response.json();
  if (response.ok) return whenTold(answer.told ?? 0);
  throw new Error(answer.message ?? `The server answered ${response.status}.`);
}
