import { createContext, useContext } from 'react';
import { whenTold } from './night-store.ts';

/** Asks the server to do something. What goes wrong is shown on top of the page; resolves, when the page shows what came of it, with whether it went well. */
export type Act = (name: string, body?: Record<string, unknown>) => Promise<boolean>;

export const ActContext = createContext<Act>(() => Promise.resolve(false));
export const useAct = (): Act => useContext(ActContext);

/** What cannot be done just now; nothing is broken. */
export class NotNow extends Error {}

let lastKey: Promise<unknown> = Promise.resolve();

/**
 * Throws an Error with the sentence that the server gave. Keys go one after the other, and everything else after the keys: sent at once, six
 * digits may overtake each other.
 */
export function perform(name: string, body: Record<string, unknown> = {}): Promise<void> {
  const sent = lastKey.then(() => send(name, body));
  if (name.endsWith('/press')) lastKey = sent.catch(() => undefined);
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
  const { status } = response;
  const sentence = answer.message ?? `The server answered ${status}.`;
  throw status < 500 ? new NotNow(sentence) : new Error(sentence);
}
