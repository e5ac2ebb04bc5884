import * as z from 'zod';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Conditions = z.record(z.string(), z.record(z.string(), oneOrMore));

/** A statement of a policy as templates write it. */
export const Statement = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore.default(['*']),
  Principal: z.unknown().optional(),
  Condition: Conditions.default({}),
});
export type Statement = z.infer<typeof Statement>;
export const PolicyDocument = z.strictObject({
  Version: z.string().optional(),
  Id: z.string().optional(),
  Statement: z.union([Statement, z.array(Statement)]).transform((value) => [value].flat()),
});

/** A statement on a resource: a service may do something to it, on behalf of a source. */
export interface Permission {
  principal: string;
  statement: Statement;
}

interface Asked {
  action: string;
  resource: string;
  /** Values of condition keys, such as aws:SourceArn. */
  context?: Record<string, string>;
}

/** Whether the statements of a role allow something; a matching Deny wins. */
export function allows(statements: Statement[], asked: Asked): boolean {
  const speaking = statements.filter((statement) => speaksOf(statement, asked));
  return speaking.some(({ Effect }) => Effect === 'Allow') && !speaking.some(({ Effect }) => Effect === 'Deny');
}

/** Whether a service may do something to a resource, by the permissions on that resource. */
export function permits(permissions: Permission[], principal: string, asked: Asked): boolean {
  const mine = permissions.filter((permission) => permission.principal === principal || permission.principal === '*');
  return allows(
    mine.map(({ statement }) => statement),
    asked,
  );
}

/** The principals that a resource policy names: services and accounts. */
export function principalsOf({ Principal }: Statement): string[] {
  if (typeof Principal === 'string') return [Principal];
  const named = z.record(z.string(), oneOrMore).parse(Principal ?? {});
  return Object.values(named).flat();
}

function speaksOf({ Action, Resource, Condition }: Statement, { action, resource, context = {} }: Asked): boolean {
  const named = Action.some((pattern) => like(pattern, action)) && Resource.some((pattern) => like(pattern, resource));
  return named && Object.entries(Condition).every(([operator, keys]) => holds(operator, keys, context));
}

function holds(operator: string, keys: Record<string, string[]>, context: Record<string, string>): boolean {
  const compare = comparisons[operator];
  if (!compare) throw new Error(`The local runtime does not know the policy condition ${operator}`);
  return Object.entries(keys).every(([key, values]) => {
    const actual = context[key] ?? given[key];
    return actual !== undefined && values.some((value) => compare(value, actual));
  });
}

/** True of every request here: the account, and that the way is encrypted (nothing leaves the machine). */
const given: Record<string, string> = { 'aws:SourceAccount': '000000000000', 'aws:SecureTransport': 'true' };
const equal = (value: string, actual: string) => value === actual;
const like = (pattern: string, actual: string) => wildcard(pattern).test(actual);
const comparisons: Record<string, (value: string, actual: string) => boolean> = {
  StringEquals: equal,
  Bool: equal,
  ArnEquals: (value, actual) => like(value, actual),
  ArnLike: (value, actual) => like(value, actual),
  StringLike: (value, actual) => like(value, actual),
};

const compiled = new Map<string, RegExp>();
function wildcard(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const expression = new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  );
  compiled.set(pattern, expression);
  return expression;
}
