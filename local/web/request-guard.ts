import type { IncomingMessage } from 'node:http';

/** A request that is refused, with the sentence that the page shows. */
export class Refusal extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

/**
 * Lets only this machine's own page in. A foreign name in Host is a page of the internet that had its name point here; a foreign Origin is
 * one that writes across. Throws a Refusal.
 */
export function guard({ method, headers, socket }: IncomingMessage) {
  const port = socket.localPort;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!own.includes(headers.host ?? '')) throw new Refusal('This address is not the one that Nightdesk printed.', 403);
  if (method === 'GET') return;
  if (method !== 'POST') throw new Refusal(`There is nothing to ${method}.`, 405);
  const { origin } = headers;
  if (origin !== undefined && !own.some((host) => origin === `http://${host}`)) throw new Refusal('Only the page itself may do this.', 403);
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) throw new Refusal('Only JSON is read here.', 415);
}

/** A form with four parts fits in many times. */
const mostBytes = 64_000;

/** The JSON of a request. Throws a Refusal when it is too long or none. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Refusal('That is too long.', 413);
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString() || '{}');
  } catch {
    throw new Refusal('That is not JSON.');
  }
}
