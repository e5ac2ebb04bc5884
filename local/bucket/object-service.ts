import { xmlError, type Service, type ServiceReply, type ServiceRequest } from '../service-request.ts';
import { refusePresigned } from './presigned.ts';
import { objectOf } from './s3-actions.ts';

export interface StoredObject {
  bucket: string;
  key: string;
  reason: 'PutObject' | 'CopyObject' | 'CompleteMultipartUpload';
}
interface Around {
  store: Service;
  now: () => number;
  onCreated: (object: StoredObject) => void;
}

/** Parts of an address that the store below understands. Of another, it would pretend success or worse. */
const known =
  /^(x-id|X-Amz-.*|list-type|prefix|delimiter|max-keys|start-after|continuation-token|encoding-type|uploads|uploadId|partNumber|delete|response-.*)$/i;

/** S3 in front of fauxqs: presigned addresses end, If-None-Match holds, and whoever waits for an object hears of it. */
export function objectService({ store, now, onCreated }: Around): Service {
  const queued = new Map<string, Promise<unknown>>();
  const put = async (request: ServiceRequest): Promise<ServiceReply> => {
    const reply = await store(request);
    const object = reply.status === 200 ? createdBy(request) : undefined;
    if (object) onCreated(object);
    return reply;
  };
  const putIfAbsent = async (request: ServiceRequest): Promise<ServiceReply> => {
    const there = await store({ ...request, method: 'HEAD', headers: { host: request.headers.host }, body: Buffer.alloc(0) });
    if (there.status === 200) return xmlError(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    return put(request);
  };
  return async (request) => {
    const unknown = [...objectOf(request.url).query.keys()].find((name) => !known.test(name));
    if (unknown) return xmlError(501, 'NotImplemented', `The local S3 does not know ?${unknown}`);
    const refused = refusePresigned(request, now());
    if (refused) return refused;
    if (request.headers['if-none-match'] !== '*' || request.method !== 'PUT') return put(request);
    const turn = (queued.get(request.url) ?? Promise.resolve()).then(() => putIfAbsent(request));
    queued.set(
      request.url,
      turn.catch(() => {}),
    );
    return turn;
  };
}

function createdBy({ method, url, headers }: ServiceRequest): StoredObject | undefined {
  const { bucket, key, query } = objectOf(url);
  if (!key) return undefined;
  if (method === 'POST' && query.has('uploadId')) return { bucket, key, reason: 'CompleteMultipartUpload' };
  if (method !== 'PUT' || query.has('partNumber')) return undefined;
  return { bucket, key, reason: headers['x-amz-copy-source'] ? 'CopyObject' : 'PutObject' };
}
