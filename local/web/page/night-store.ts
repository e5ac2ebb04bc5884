import { useSyncExternalStore } from 'react';
import type { Area, PageState } from '../page-state.ts';

const areas: readonly Area[] = ['night', 'clock', 'phone', 'desk', 'clinicians', 'mail', 'items', 'alarms'];

interface Known {
  readonly state: Partial<PageState>;
  readonly connected: boolean;
  /** How far the server's news have come. */
  readonly told: number;
}
let known: Known = { state: {}, connected: true, told: 0 };
const listeners = new Set<() => void>();

/** Listens to the server for as long as the page is open; the browser connects again by itself. */
export function listen() {
  const source = new EventSource('/live');
  for (const area of areas)
    source.addEventListener(area, ({ data }: MessageEvent<string>) => learn({ state: { ...known.state, [area]: JSON.parse(data) } }));
  source.addEventListener('told', ({ data }: MessageEvent<string>) => learn({ told: Number(data) }));
  source.onopen = () => learn({ connected: true });
  source.onerror = () => learn({ connected: false });
}

function learn(news: Partial<Known>) {
  known = { ...known, ...news };
  for (const listener of listeners) listener();
}

const useKnown = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => known,
  );

/** Resolves when the page knows what the server knew at `told`, so that nobody acts on what was there before; or when the server is gone. */
export function whenTold(told: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (known.told < told && known.connected) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });
}

/** Everything the page knows, once every area has arrived. */
export function useNight(): PageState | undefined {
  const { state } = useKnown();
  return isComplete(state) ? state : undefined;
}

/** Whether the server is there. */
export const useConnected = (): boolean => useKnown().connected;

const isComplete = (state: Partial<PageState>): state is PageState => areas.every((area) => state[area] !== undefined);
