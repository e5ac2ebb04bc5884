// dynalite's server with its store in reach: its own actions and validations are reused by the layer that adds transactions.
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import dynalite from 'dynalite';
import db from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';

const require = createRequire(import.meta.url);

/** An answer of the service that is an error: what DynamoDB would put on the wire. */
export const refusal = (type, message, extra = {}) =>
  Object.assign(new Error(message), { statusCode: 400, body: { __type: type, message, ...extra } });
export const invalid = (message) => refusal('com.amazon.coral.validate#ValidationException', message);

/** Starts nothing yet: returns dynalite's HTTP server and the store behind it. */
export function openDynalite() {
  const { create } = db;
  let store;
  db.create = (options) => (store = create(options));
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  db.create = create;
  return { server, store };
}

/** The request as dynalite's own checks leave it: expressions parsed, wrong ones thrown as refusals. */
export function parse(action, request, store) {
  const { types, custom } = require(`dynalite/validations/${action}`);
  const data = validations.checkTypes(request, types);
  validations.checkValidations(data, types, custom, store);
  return data;
}

export const run = (action, store, data) => promisify(require(`dynalite/actions/${action}`))(store, data);
export const tableNamed = (store, name) => promisify(store.getTable)(name);
export const keyOf = (data, table) => db.createKey(data.Item ?? data.Key, table);
export const failedCondition = (data, item) => db.checkConditional(data, item);

/** The item under `key`, or undefined. */
export async function itemAt(store, table, key) {
  return promisify(store.getItemDb(table).get)(key).catch((error) => {
    if (error.name === 'NotFoundError') return undefined;
    throw error;
  });
}
