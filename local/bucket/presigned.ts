import { createHash, createHmac } from 'node:crypto';
import { xmlError, type ServiceReply, type ServiceRequest } from '../service-request.ts';
import { region } from '../place.ts';

const secret = 'local';

/** Why a presigned request is refused at `now` (epoch milliseconds), or undefined when it is good or not presigned. */
export function refusePresigned({ method, url, headers }: ServiceRequest, now: number): ServiceReply | undefined {
  const address = new URL(url, 'http://s3');
  const query = address.searchParams;
  if (!query.has('X-Amz-Signature')) return undefined;
  const signedAt = Date.parse((query.get('X-Amz-Date') ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const expires = signedAt + Number(query.get('X-Amz-Expires')) * 1000;
  if (!(now < expires)) return xmlError(403, 'AccessDenied', 'Request has expired');
  const host = String(headers.host);
  if (signature(method, address, host) !== query.get('X-Amz-Signature'))
    return xmlError(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.');
  return undefined;
}

/** Signature version 4 of a query, as AWS documents it, with the secret that every local caller has. */
function signature(method: string, { pathname, searchParams }: URL, host: string): string {
  const date = searchParams.get('X-Amz-Date') ?? '';
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  const query = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const signed = searchParams.get('X-Amz-SignedHeaders') ?? 'host';
  const canonical = [method, canonicalPath(pathname), query, `host:${host}\n`, signed, 'UNSIGNED-PAYLOAD'].join('\n');
  const text = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [date.slice(0, 8), region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return createHmac('sha256', key).update(text).digest('hex');
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const canonicalPath = (path: string) => path.split('/').map(decodeURIComponent).map(encode).join('/');
