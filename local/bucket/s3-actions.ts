import type { ServiceRequest } from '../service-request.ts';

/** Bucket and key of a path-style address, decoded; an empty key means the bucket itself. */
export function objectOf(url: string): { bucket: string; key: string; query: URLSearchParams } {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [bucket = '', ...key] = pathname.slice(1).split('/');
  return { bucket, key: key.map(decodeURIComponent).join('/'), query: searchParams };
}

/** What a request to S3 does, in IAM's words. */
export function s3Actions({ method, url, headers }: Omit<ServiceRequest, 'actions'>): string[] {
  const { key, query } = objectOf(url);
  if (!key) return [`s3:${bucketAction(method, query)}`];
  if (method === 'GET' || method === 'HEAD') return ['s3:GetObject'];
  if (method === 'DELETE') return [query.has('uploadId') ? 's3:AbortMultipartUpload' : 's3:DeleteObject'];
  return headers['x-amz-copy-source'] ? ['s3:GetObject', 's3:PutObject'] : ['s3:PutObject'];
}

function bucketAction(method: string, query: URLSearchParams): string {
  if (method === 'POST' && query.has('delete')) return 'DeleteObject';
  if (method === 'PUT') return 'CreateBucket';
  return 'ListBucket';
}
