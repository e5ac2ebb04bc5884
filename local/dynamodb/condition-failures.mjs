// Single writes whose failed condition returns the item that is there (ReturnValuesOnConditionCheckFailure), which dynalite ignores.
import { itemAt, keyOf, parse, run, tableNamed } from './dynalite-store.mjs';
import { unlocked, whileLocked } from './locks.mjs';

export function writesWithReturnedItem(store) {
  const write = (action) => async (request) => {
    const { ReturnValuesOnConditionCheckFailure: returns, ...plain } = request;
    const data = parse(action, plain, store);
    if (returns !== 'ALL_OLD') return run(action, store, data);
    const key = keyOf(data, await tableNamed(store, data.TableName));
    return whileLocked(store, [{ table: data.TableName, key }], () => withItem(action, store, data, key));
  };
  return { PutItem: write('putItem'), UpdateItem: write('updateItem'), DeleteItem: write('deleteItem') };
}

async function withItem(action, store, data, key) {
  try {
    return await run(action, unlocked(store), data);
  } catch (error) {
    if (!error.body?.__type.includes('ConditionalCheckFailed')) throw error;
    const Item = await itemAt(store, data.TableName, key);
    throw Object.assign(error, { body: { ...error.body, ...(Item && { Item }) } });
  }
}
