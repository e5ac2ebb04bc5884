import { useSyncExternalStore } from 'react';

/** The place in the page: `#/items/wi-1` is view `items`, id `wi-1`. */
export interface Route {
  readonly view: string;
  readonly id: string;
}

const read = () => window.location.hash;

export function useRoute(): Route {
  const hash = useSyncExternalStore((listener) => {
    window.addEventListener('hashchange', listener);
    return () => window.removeEventListener('hashchange', listener);
  }, read);
  const [, view = '', id = ''] = hash.split('/');
  return { view: view || 'start', id: decodeURIComponent(id) };
}

export function go(view: string, id = '') {
  window.location.hash = id ? `#/${view}/${encodeURIComponent(id)}` : `#/${view}`;
}
