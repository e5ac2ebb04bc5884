// dynalite locks single items. Several are taken here in one order of tables and keys, so that two transactions never wait for each other.

/** Runs `work` while every item of `keys` ({ table, key }) is locked. */
export async function whileLocked(store, keys, work) {
  const releases = [];
  try {
    for (const [table, group] of byTable(keys)) releases.push(await lock(store.getItemDb(table), group));
    return await work();
  } finally {
    for (const release of releases.reverse()) release();
  }
}

function byTable(keys) {
  const tables = new Map();
  for (const { table, key } of keys) tables.set(table, [...(tables.get(table) ?? []), key]);
  return [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([table, group]) => [table, group.sort()]);
}

const lock = (items, keys) => new Promise((locked) => items.lock(keys, (release) => locked(release(() => {}))));

/** The same store for work that already holds its locks. */
export const unlocked = (store) => ({ ...store, getItemDb: (table) => ({ ...store.getItemDb(table), lock: withoutLock }) });

export const withoutLock = (_keys, work) => work((done) => done);
