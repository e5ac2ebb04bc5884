import { describe, expect, test } from '@jest/globals';
import { createServer, request } from 'node:http';
import { listenOnLoopback } from '../../../local/loopback.ts';
import { guard, readJson, Refusal } from '../../../local/web/request-guard.ts';

const json = { 'content-type': 'application/json' };

/** Sends one request to a server that does nothing but guard and read; resolves with the status. */
async function statusOf(asked: { method?: string; headers?: Record<string, string>; body?: string }): Promise<number> {
  const server = createServer((incoming, response) => {
    const answered = async () => {
      guard(incoming);
      if (incoming.method === 'POST') await readJson(incoming);
      response.end();
    };
    answered().catch((error: unknown) => {
      response.writeHead(error instanceof Refusal ? error.status : 500).end();
    });
  });
  const { port } = new URL(await listenOnLoopback(server));
  const headers = Object.entries(asked.headers ?? {}).map(([name, value]) => [name, value.replace('PORT', port)]);
  const status = await new Promise<number>((done, failed) => {
    const options = { port, host: '127.0.0.1', method: asked.method ?? 'GET', headers: Object.fromEntries(headers) };
    const sent = request(options, (response) => done(response.resume().statusCode ?? 0));
    sent.on('error', failed);
    sent.end(asked.body);
  });
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  return status;
}

describe('the page is for this machine alone', () => {
  test.each([
    ['the printed address', { headers: { host: '127.0.0.1:PORT' } }, 200],
    ['localhost', { headers: { host: 'localhost:PORT' } }, 200],
    ['a foreign name that points here', { headers: { host: 'attacker.example:PORT' } }, 403],
    ['another port', { headers: { host: '127.0.0.1:1' } }, 403],
    ['the page itself writing', { method: 'POST', headers: { ...json, origin: 'http://127.0.0.1:PORT' }, body: '{}' }, 200],
    ['a foreign page writing', { method: 'POST', headers: { ...json, origin: 'https://attacker.example' }, body: '{}' }, 403],
    ['a page without an origin writing', { method: 'POST', headers: { ...json, origin: 'null' }, body: '{}' }, 403],
    ['a form, which browsers send anywhere', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }, 415],
    ['another method', { method: 'DELETE' }, 405],
    ['a body that is no JSON', { method: 'POST', headers: json, body: '{' }, 400],
    ['a body that is too long', { method: 'POST', headers: json, body: JSON.stringify('x'.repeat(64_000)) }, 413],
  ])('%s', async (_, asked, status) => {
    expect(await statusOf(asked)).toBe(status);
  });
});
