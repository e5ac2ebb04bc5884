// DynamoDB for a laptop: dynalite, and before it the operations that dynalite lacks.
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { writesWithReturnedItem } from './condition-failures.mjs';
import { openDynalite } from './dynalite-store.mjs';
import { timeToLive } from './time-to-live.mjs';
import { transactions } from './transactions.mjs';

/** An HTTP server, not yet listening. */
export function dynamoServer() {
  const { server, store } = openDynalite();
  const operations = { ...writesWithReturnedItem(store), ...transactions(store), ...timeToLive(store) };
  const [dynalite] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, answer) => {
    const name = String(request.headers['x-amz-target']).split('.')[1];
    if (Object.hasOwn(operations, name)) void serve(operations[name], request, answer);
    else dynalite(request, answer);
  });
  return server;
}

async function serve(operation, request, answer) {
  const { status, body } = await outcome(operation, request);
  const content = JSON.stringify(body);
  const length = Buffer.byteLength(content);
  answer.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
    'content-length': length,
  });
  answer.end(content);
}

async function outcome(operation, request) {
  try {
    return { status: 200, body: await operation(JSON.parse(await text(request))) };
  } catch (error) {
    const body = error.body ?? { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: String(error.stack) };
    return { status: error.statusCode ?? 500, body };
  }
}
