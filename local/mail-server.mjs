// SES version 2 by aws-ses-v2-local; it listens on every interface unless told otherwise.
import mail from 'aws-ses-v2-local';

/** Listens on 127.0.0.1; resolves to the address. */
export async function mailServer() {
  const server = await mail.default({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${server.address().port}`;
}
