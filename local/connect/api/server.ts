import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Switchboard } from '../switchboard.ts';
import { ApiError, invalidRequest, notSimulated, tooMany } from './errors.ts';
import { answers } from './operations.ts';
import type { Request } from './request.ts';
import { type Operation, operations } from './shapes.ts';
import { throttle } from './throttle.ts';

export interface ConnectApi {
  readonly endpoint: string;
  /** Requests under way. */
  busy(): number;
  stop(): Promise<void>;
}

/** Serves Connect's API to the real SDK, on 127.0.0.1 only. An operation that the simulator lacks is answered by its name. */
export async function connectApi(board: Switchboard, port: number): Promise<ConnectApi> {
  const known = operations();
  const passes = throttle();
  let busy = 0;
  const server = createServer((request, response) => {
    busy += 1;
    response.on('close', () => (busy -= 1));
    void serve(board, known, passes, request, response);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const { port: bound } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${bound}`,
    busy: () => busy,
    stop: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

type Passes = ReturnType<typeof throttle>;

async function serve(board: Switchboard, known: Operation[], passes: Passes, request: IncomingMessage, response: ServerResponse) {
  try {
    const body = await bodyOf(request);
    send(response, 200, answer(board, known, passes, request, body) ?? {});
  } catch (problem) {
    const error = problem instanceof ApiError ? problem : new ApiError('InternalServiceException', 500, String(problem));
    response.setHeader('x-amzn-errortype', error.type);
    send(response, error.status, { message: error.message, Message: error.message });
  }
}

function answer(
  { exchange, agents, phones }: Switchboard,
  known: Operation[],
  passes: Passes,
  request: IncomingMessage,
  body: string,
): unknown {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const operation = known.find(({ method, path }) => method === request.method && path.test(url.pathname));
  if (!operation) throw notSimulated(`${request.method} ${url.pathname}`);
  const handle = answers[operation.name];
  if (!handle) throw notSimulated(operation.name);
  if (exchange.settings.throttle && !passes(operation.name, exchange.now())) throw tooMany();
  return handle({ exchange, agents, phones }, requestOf(operation, url, body));
}

/** Path, query and body in one, checked against the SDK's description. */
function requestOf({ name, path, query, members, required }: Operation, url: URL, body: string): Request {
  const given: Record<string, unknown> = body === '' ? {} : JSON.parse(body);
  for (const [key, value] of Object.entries(path.exec(url.pathname)?.groups ?? {})) given[key] = decodeURIComponent(value);
  for (const [parameter, member] of query) {
    const values = url.searchParams.getAll(parameter);
    if (values.length > 0) given[member] = values.length === 1 ? values[0] : values;
  }
  const unknown = Object.keys(given).find((key) => !members.has(key));
  if (unknown !== undefined) throw invalidRequest(`${name} has no ${unknown}`);
  const missing = required.find((member) => given[member] === undefined);
  if (missing !== undefined) throw invalidRequest(`${name} needs ${missing}`);
  return given;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
