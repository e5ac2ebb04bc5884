import * as z from 'zod';
import { invalidParameter } from './errors.ts';

/** A request with its path, query and body in one. */
export type Request = Readonly<Record<string, unknown>>;

/** Parses what an operation reads; a wrong one is an InvalidParameterException. */
export function read<T>(shape: z.ZodType<T>, request: Request): T {
  const parsed = shape.safeParse(request);
  if (!parsed.success) throw invalidParameter(z.prettifyError(parsed.error));
  return parsed.data;
}

export const Attributes = z.record(z.string(), z.string()).default({});
export const References = z.record(z.string(), z.object({ Type: z.string(), Value: z.string() })).default({});
/** Seconds since 1970, as the API writes times. Gives milliseconds. */
export const Time = z.union([z.number(), z.string()]).transform((time) => (typeof time === 'number' ? time * 1_000 : Date.parse(time)));
export const seconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1_000);

const Page = z.object({ MaxResults: z.coerce.number().int().min(1).max(1_000).optional(), NextToken: z.string().optional() });

/** One page of a list, in the API's manner: a token says where the next begins. */
export function pageOf<T>(items: readonly T[], request: Request, usual = 100): { readonly page: T[]; readonly NextToken?: string } {
  const { MaxResults = usual, NextToken } = read(Page, request);
  const from = NextToken === undefined ? 0 : Number(Buffer.from(NextToken, 'base64url').toString());
  if (!Number.isInteger(from) || from < 0) throw invalidParameter('NextToken is not one of ours');
  const till = from + MaxResults;
  const page = items.slice(from, till);
  return till < items.length ? { page, NextToken: Buffer.from(String(till)).toString('base64url') } : { page };
}
