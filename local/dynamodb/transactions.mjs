// TransactWriteItems and TransactGetItems over dynalite's own actions.
import { createHash } from 'node:crypto';
import { failedCondition, invalid, itemAt, keyOf, parse, refusal, run, tableNamed } from './dynalite-store.mjs';
import { unlocked, whileLocked } from './locks.mjs';
import { overlay } from './overlay.mjs';

const actionOf = { Put: 'putItem', Update: 'updateItem', Delete: 'deleteItem', ConditionCheck: 'deleteItem' };
const limit = 'Member must have length less than or equal to 100, Member must have length greater than or equal to 1';

export function transactions(store) {
  const answered = new Map();

  async function transactWriteItems({ TransactItems = [], ClientRequestToken }) {
    const fingerprint = createHash('sha1').update(JSON.stringify(TransactItems)).digest('hex');
    if (repeats(answered, ClientRequestToken, fingerprint)) return {};
    const operations = await readOperations(store, TransactItems);
    await whileLocked(store, operations, () => apply(store, operations));
    if (ClientRequestToken) answered.set(ClientRequestToken, fingerprint);
    return {};
  }

  async function transactGetItems({ TransactItems = [] }) {
    const reads = TransactItems.map(({ Get }) => parse('getItem', Get, store));
    const keys = await Promise.all(reads.map(async (read) => locked(store, read)));
    return whileLocked(store, keys, async () => ({ Responses: await Promise.all(reads.map((read) => run('getItem', store, read))) }));
  }

  return { TransactWriteItems: transactWriteItems, TransactGetItems: transactGetItems };
}

/** A token seen before answers as before, and never for another request. */
function repeats(answered, token, fingerprint) {
  const before = token && answered.get(token);
  if (!before) return false;
  if (before !== fingerprint)
    throw refusal(
      'com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request.',
    );
  return true;
}

const locked = async (store, data) => ({ table: data.TableName, key: keyOf(data, await tableNamed(store, data.TableName)) });

async function readOperations(store, items) {
  if (!items.length || items.length > 100) throw invalid(limit);
  const operations = await Promise.all(items.map((item) => readOperation(store, item)));
  const named = new Set(operations.map(({ table, key }) => `${table}|${key}`));
  if (named.size < operations.length) throw invalid('Transaction request cannot include multiple operations on one item');
  return operations;
}

async function readOperation(store, item) {
  const [[kind, { ReturnValuesOnConditionCheckFailure: returns, ...request }]] = Object.entries(item);
  const action = actionOf[kind];
  if (!action) throw invalid(`TransactItems can only contain one of Check, Put, Update or Delete, not ${kind}`);
  const data = parse(action, request, store);
  return { kind, action, data, returns, ...(await locked(store, data)) };
}

async function apply(store, operations) {
  const { view, flush } = overlay(unlocked(store));
  const reasons = [];
  for (const operation of operations) reasons.push(await attempt(store, view, operation));
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
  await flush();
}

/** Runs one operation on the view; a refusal becomes its reason. */
async function attempt(store, view, { kind, action, data, returns, table, key }) {
  try {
    const failed = kind === 'ConditionCheck' && failedCondition(data, await itemAt(store, table, key));
    if (failed) throw failed;
    if (kind !== 'ConditionCheck') await run(action, view, data);
    return { Code: 'None' };
  } catch (error) {
    if (!error.body) throw error;
    const condition = error.body.__type.includes('ConditionalCheckFailed');
    const Item = condition && returns === 'ALL_OLD' ? await itemAt(store, table, key) : undefined;
    return { Code: condition ? 'ConditionalCheckFailed' : 'ValidationError', Message: error.body.message, ...(Item && { Item }) };
  }
}

function cancelled(reasons) {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException';
  return refusal(type, message, { Message: message, CancellationReasons: reasons });
}
