// SES version 2 by aws-ses-v2-local; it listens on every interface unless told otherwise.
import mail from 'aws-ses-v2-local';
import { clearStore } from 'aws-ses-v2-local/dist/store.js';

/** Listens on 127.0.0.1 with no mail; resolves to the address and how to close it. */
export async function mailServer() {
  clearStore();
  const server = await mail.default({ port: 0, host: '127.0.0.1' });
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
