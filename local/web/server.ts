import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../loopback.ts';
import type { OpenNight } from '../opening/open-for-the-night.ts';
import type { LocalRuntime } from '../runtime.ts';
import { actions } from './actions.ts';
import { bundlePage, type PageFile } from './bundle-page.ts';
import { bookExamples } from './example-appointments.ts';
import { LiveStream } from './live-stream.ts';
import { mailHtml } from './mail-list.ts';
import { guard, readJson, Refusal } from './request-guard.ts';
import { Sound } from './sound.ts';
import { theNight, type TheNight } from './the-night.ts';
import { trailOf } from './trail.ts';

export interface Web {
  /** Where the page is, such as http://127.0.0.1:4100. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}
interface Served {
  readonly night: TheNight;
  readonly stream: LiveStream;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly sound: Sound;
  readonly runtime: LocalRuntime;
}

/** Serves the page of a night on 127.0.0.1: its files, its state as it changes, and what can be done on it. `port` 0 or absent: any. */
export async function startWeb(runtime: LocalRuntime, opened: OpenNight, { port = 0 }: { port?: number } = {}): Promise<Web> {
  const night = theNight(runtime, opened, await bookExamples(runtime, opened));
  const files = await bundlePage();
  const stream = new LiveStream(night.readers);
  const served: Served = { night, stream, files, sound: new Sound('.nightdesk/sound'), runtime };
  const server = createServer((request, response) => {
    answer(served, request, response).catch((error: unknown) => refuse(response, error));
  });
  const address = await listenOnLoopback(server, port);
  const stop = async () => {
    stream.stop();
    await served.sound.stop();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { address, stop };
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  guard(request);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page');
  if (request.method === 'POST') return act(served, request, response, pathname);
  const file = served.files.get(pathname);
  if (file) return send(response, file.type, file.content);
  if (pathname === '/live') return served.stream.add(response);
  if (pathname === '/sound') return send(response, 'audio/wav', await served.sound.speak(searchParams.get('text') ?? ''));
  if (pathname === '/trail') return sendJson(response, await trailOf(served.night.records, searchParams.get('id') ?? ''));
  if (pathname === '/mail') return sendMail(response, await mailHtml(served.runtime, searchParams.get('id') ?? ''));
  throw new Refusal(`There is no page ${pathname}.`, 404);
}

async function act({ night, stream }: Served, request: IncomingMessage, response: ServerResponse, pathname: string) {
  const name = pathname.replace(/^\/do\//, '');
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new Refusal(`The page cannot do ${name}.`, 404);
  await action.act(night, await readJson(request));
  sendJson(response, { told: await stream.tell() });
}

/** Nothing of the page may come from, or go, elsewhere; only sound may come from the recordings' own port. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "media-src 'self' http://127.0.0.1:*",
  "frame-ancestors 'self'",
].join('; ');

function send(response: ServerResponse, type: string, content: Uint8Array | string, security = policy) {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': security,
    'x-content-type-options': 'nosniff',
  });
  response.end(content);
}

const sendJson = (response: ServerResponse, content: unknown) => send(response, 'application/json', JSON.stringify(content));

/** A mail is somebody else's HTML: no scripts, nothing fetched. */
const sendMail = (response: ServerResponse, html: string) =>
  send(response, 'text/html; charset=utf-8', html, "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");

function refuse(response: ServerResponse, error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  if (response.headersSent) return void response.end();
  response.writeHead(error instanceof Refusal ? error.status : 500, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
}
