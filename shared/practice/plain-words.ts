import type * as z from 'zod';
import type { ErrorCode } from 'yaml';

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  array: 'a list, one entry a line with a hyphen before it',
  object: 'settings below it, each on its own line',
  record: 'entries below it, each on its own line',
};

/** What a mistake in one setting means, for somebody who has never heard of a schema. */
export function plainWords(issue: z.core.$ZodIssue, where: string): string {
  if (issue.input === undefined && ['invalid_type', 'invalid_union', 'invalid_value'].includes(issue.code)) {
    return where === '' ? 'the file is empty' : `"${where}" is missing`;
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  const expected = Object.hasOwn(kinds, issue.expected) ? kinds[issue.expected] : undefined;
  return expected === undefined ? issue.message : `"${where}" should have ${expected}`;
}

const layout: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'this line is not indented like its neighbours; settings of one group start in the same column',
  TAB_AS_INDENT: 'this line is indented with a tab; use spaces',
  MULTIPLE_DOCS: 'one file has one practice; remove the line with ---',
  MISSING_CHAR: 'something is not closed here: a quote, a bracket, or a space is missing after a colon',
  BAD_ALIAS: 'a text that starts with * needs quotes around it',
  BLOCK_AS_IMPLICIT_KEY: 'there are two colons where one is expected; put quotes around a text that has a colon in it',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing, or a text runs over two lines without quotes',
  BAD_SCALAR_START: 'a text that starts with this sign needs quotes around it',
  TAG_RESOLVE_FAILED: 'a text that starts with ! needs quotes around it',
};

/** What a mistake in the layout of the file means; `quoted` is what stands there, `technical` the reader's own words. */
export function plainLayout(code: ErrorCode, quoted: string, technical: string): string {
  if (code === 'DUPLICATE_KEY') return `"${quoted}" is written twice; keep one of them`;
  if (code === 'BAD_INDENT' && technical.startsWith('Flow')) return 'a bracket that was opened before here is not closed';
  return layout[code] ?? `the layout of the file is broken near "${quoted}"; compare with the lines above`;
}
