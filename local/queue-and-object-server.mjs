// SQS and S3 by fauxqs. Its own start listens on every interface and answers with queue addresses of a host that does not exist;
// the application is built here instead, on loopback, and a queue's address is that of the request.
const main = import.meta.resolve('fauxqs');
const inside = (file) => import(new URL(file, main).href);

/** Listens on 127.0.0.1 with empty stores; resolves to the address and how to close it. */
export async function queueAndObjectServer() {
  const [{ buildApp }, { SqsStore }, { SnsStore }, { S3Store }] = await Promise.all(
    ['app.js', 'sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js'].map(inside),
  );
  const sqsStore = new SqsStore();
  sqsStore.host = undefined;
  const application = buildApp({ logger: false, stores: { sqsStore, snsStore: new SnsStore(), s3Store: new S3Store() } });
  return { address: await application.listen({ port: 0, host: '127.0.0.1' }), close: () => void application.close() };
}
