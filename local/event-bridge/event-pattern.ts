import * as z from 'zod';

const Numeric = z.array(z.union([z.enum(['<', '<=', '=', '>', '>=']), z.number()]));
const Match = z.union([
  z.strictObject({ prefix: z.union([z.string(), z.strictObject({ 'equals-ignore-case': z.string() })]) }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ wildcard: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ numeric: Numeric }),
  z.strictObject({ 'equals-ignore-case': z.string() }),
  z.strictObject({ 'anything-but': z.unknown() }),
]);
type Match = z.infer<typeof Match>;
const Leaf = z.array(z.unknown());
const Branch = z.record(z.string(), z.unknown());

/** Whether an EventBridge pattern matches an event. A content filter that is not known here stops by name. */
export function matches(pattern: unknown, event: unknown): boolean {
  return Object.entries(Branch.parse(pattern)).every(([key, expected]) => {
    if (key === '$or') return Leaf.parse(expected).some((part) => matches(part, event));
    const actual = fieldOf(event, key);
    return Array.isArray(expected) ? matchesLeaf(expected, actual) : matches(expected, actual);
  });
}

function fieldOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Branch.parse(value)[key] : undefined;
}

/** One of the expected values suits the field; of a list, one of its members. */
function matchesLeaf(expected: unknown[], actual: unknown): boolean {
  const values = Array.isArray(actual) ? actual : [actual];
  return expected.some((one) => values.some((value) => suits(one, value)));
}

function suits(expected: unknown, actual: unknown): boolean {
  if (expected === null || typeof expected !== 'object') return expected === actual;
  const { data, error } = Match.safeParse(expected);
  if (error) throw new Error(`The local runtime does not know the event pattern ${JSON.stringify(expected)}`);
  return fits(data, actual);
}

function fits(match: Match, actual: unknown): boolean {
  if ('exists' in match) return (actual !== undefined) === match.exists;
  if ('anything-but' in match) return actual !== undefined && differs(match['anything-but'], actual);
  if ('numeric' in match) return typeof actual === 'number' && inRange(match.numeric, actual);
  if (typeof actual !== 'string') return false;
  if ('equals-ignore-case' in match) return actual.toLowerCase() === match['equals-ignore-case'].toLowerCase();
  if ('suffix' in match) return actual.endsWith(match.suffix);
  if ('wildcard' in match) return wildcard(match.wildcard).test(actual);
  if (typeof match.prefix === 'string') return actual.startsWith(match.prefix);
  return actual.toLowerCase().startsWith(match.prefix['equals-ignore-case'].toLowerCase());
}

function differs(excluded: unknown, actual: unknown): boolean {
  return ![excluded].flat().some((one) => suits(one, actual));
}

function inRange(rule: z.infer<typeof Numeric>, actual: number): boolean {
  for (let i = 0; i < rule.length; i += 2) if (!compare(rule[i], actual, Number(rule[i + 1]))) return false;
  return true;
}

function compare(sign: unknown, actual: number, bound: number): boolean {
  if (sign === '<') return actual < bound;
  if (sign === '<=') return actual <= bound;
  if (sign === '>') return actual > bound;
  return sign === '>=' ? actual >= bound : actual === bound;
}

function wildcard(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replace(/\*/g, '.*')}$`, 's');
}
