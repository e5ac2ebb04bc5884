// Writes of a transaction are kept aside until all of its conditions have held; dynalite's own actions run on this view of the store.
import { promisify } from 'node:util';
import { withoutLock } from './locks.mjs';

/** A view of `store` that buffers its writes, and `flush`, which makes them real. */
export function overlay(store) {
  const written = new Map();
  const view = (id, real) => {
    const changes = written.get(id)?.changes ?? new Map();
    written.set(id, { real, changes });
    return { ...real, lock: withoutLock, ...buffered(real, changes) };
  };
  return {
    view: {
      ...store,
      getItemDb: (table) => view(`item ${table}`, store.getItemDb(table)),
      getIndexDb: (kind, table, index) => view(`index ${kind} ${table} ${index}`, store.getIndexDb(kind, table, index)),
    },
    flush: () => Promise.all([...written.values()].map(({ real, changes }) => write(real, changes))),
  };
}

function buffered(real, changes) {
  return {
    get: (key, answer) => (changes.has(key) ? setImmediate(answer, null, changes.get(key)) : real.get(key, answer)),
    put: (key, value, done) => {
      changes.set(key, value);
      setImmediate(done, null);
    },
    del: (key, done) => {
      changes.set(key, undefined);
      setImmediate(done, null);
    },
  };
}

async function write(real, changes) {
  if (!changes.size) return;
  await promisify(real.batch)(
    [...changes].map(([key, value]) => (value === undefined ? { type: 'del', key } : { type: 'put', key, value })),
  );
}
