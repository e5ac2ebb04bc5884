import type { Server } from 'node:http';

/** Listens on a free port of 127.0.0.1, or the given one; resolves to the address. */
export function listenOnLoopback(server: Server, port = 0): Promise<string> {
  return new Promise((up, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return failed(new Error('The server has no port'));
      up(`http://127.0.0.1:${address.port}`);
    });
  });
}
