import { Agent, request as httpRequest } from 'node:http';
import type { Service, ServiceReply } from './service-request.ts';

/** A service that answers over HTTP at `address`, asked through connections that stay open. */
export function onwardTo(address: string): Service {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true });
  return ({ method, url, headers, body }) =>
    new Promise<ServiceReply>((answered, failed) => {
      const call = httpRequest({ agent, hostname, port, path: url, method, headers: { ...headers, connection: 'keep-alive' } }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('error', failed);
        reply.on('end', () => answered({ status: reply.statusCode ?? 502, headers: reply.headers, body: Buffer.concat(parts) }));
      });
      call.on('error', failed);
      call.end(body);
    });
}
