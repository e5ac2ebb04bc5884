import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** One call of an AWS API as it reached a local service. */
export interface ServiceRequest {
  /** Prefix of the service in IAM: dynamodb, sqs, s3, ses, connect, transcribe, secretsmanager, lambda. */
  service: string;
  /** Who signed it: every function signs with its own name; anything else is the operator's. */
  functionName: string;
  /** Which of the function's processes sent it. */
  process: string;
  /** What it does, in IAM's words; a transaction does several things. */
  actions: string[];
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
export interface ServiceReply {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer | string;
}
export type Service = (request: ServiceRequest) => Promise<ServiceReply>;

/** An answer in AWS's JSON protocols. `type` names the error when it is one. */
export function jsonReply(status: number, content: unknown, type?: string): ServiceReply {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', ...(type && { 'x-amzn-errortype': type }) },
    body: JSON.stringify(content),
  };
}

export const errorReply = (type: string, message: string, status = 400) => jsonReply(status, { __type: type, message }, type);

/** An error as S3 writes it. */
export const xmlError = (status: number, code: string, message: string): ServiceReply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
