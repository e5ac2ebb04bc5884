import { didYouMean } from '../../../shared/practice/did-you-mean.ts';
import type { Parameter } from './actions/parameter.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';

type Text = Extract<Parameter, { kind: 'text' }>;
type Count = Extract<Parameter, { kind: 'number' }>;
type Single = Text | Count | Extract<Parameter, { kind: 'flag' }>;

/** A path into a list stands in backticks. */
export const isPath = (value: string) => /^`?\$[.[]/.test(value);
const nameOf = (where: string) => where.slice(where.lastIndexOf('.') + 1);

/** One value that is no list and no object: text, a number written as text, or True or False. */
export function checkValue(value: unknown, parameter: Single, where: string, source: string): Finding[] {
  if (typeof value !== 'string') return checkUnquoted(value, parameter, where, source);
  if (value === '') return [finding('empty-value', where, 'The text is empty: Connect takes no empty value.', { source })];
  if (parameter.kind === 'flag') return checkFlag(value, where, source);
  return parameter.kind === 'number' ? checkNumber(value, parameter, where, source) : checkText(value, parameter, where, source);
}

function checkUnquoted(value: unknown, parameter: Single, where: string, source: string): Finding[] {
  if (typeof value !== 'number' && typeof value !== 'boolean')
    return [finding('parameter', where, `${JSON.stringify(value)} must be a text.`, { source })];
  const taken = parameter.kind === 'number' && parameter.alsoJson === true && typeof value === 'number';
  return [
    finding('not-a-string', where, `${value} must be a string: Connect takes numbers and booleans as "…".`, {
      source,
      severity: taken ? 'warning' : 'error',
    }),
    ...(taken ? checkNumber(String(value), parameter, where, source) : []),
  ];
}

function checkFlag(value: string, where: string, source: string): Finding[] {
  if (/^(true|false)$/i.test(value) || isPath(value)) return [];
  return [finding('parameter', where, `"${value}" is neither True nor False.`, { source })];
}

function checkNumber(value: string, { least, greatest, path }: Count, where: string, source: string): Finding[] {
  if (isPath(value) && path !== 'never') return [];
  if (/^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= greatest) return [];
  return [finding('time-limit', where, `${nameOf(where)} is ${value}; Connect takes ${range(least, greatest)}.`, { source })];
}

function range(least: number, greatest: number): string {
  if (greatest < Number.MAX_SAFE_INTEGER) return `${least} to ${greatest}`;
  return least > Number.MIN_SAFE_INTEGER ? `a whole number from ${least}` : 'a whole number';
}

const isE164 = (value: string) => /^\+[1-9]\d{1,14}$/.test(value);

function checkText(value: string, { values, path, most, e164 }: Text, where: string, source: string): Finding[] {
  const fault = (says: string) => [finding('parameter', where, says, { source })];
  if (path === 'only' && !isPath(value)) return fault(`${nameOf(where)} is a $. path, never a value of its own.`);
  if (most !== undefined && value.length > most) return fault(`${nameOf(where)} has ${value.length} characters; Connect takes ${most}.`);
  if (e164 && !isPath(value) && !isE164(value)) return fault(`"${value}" is no phone number of the form +12025550123.`);
  if (!values || values.includes(value)) return [];
  if (path === 'never' && isPath(value)) return fault(`${nameOf(where)} cannot come from a $. path.`);
  return fault(`"${value}" is none of ${values.join(', ')}${didYouMean(value, values) || '.'}`);
}
