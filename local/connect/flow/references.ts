/** Gives what a `$.` path begins with: `Attributes`, `External`, …. Throws an UnknownReference for a root that Connect does not have. */
export type Roots = (root: string) => unknown;

/** A reference to something that Connect does not have. */
export class UnknownReference extends Error {
  constructor(root: string) {
    super(`$.${root} is nothing that Connect has`);
  }
}

const quoted = String.raw`\[\s*(?:'[^']*'|"[^"]*"|\d+)\s*\]`;
const segment = String.raw`(?:\.[\w-]+|${quoted})`;
const path = String.raw`\$(?:\.[A-Za-z]\w*|\[\s*(?:'[A-Za-z]\w*'|"[A-Za-z]\w*")\s*\])${segment}*`;
const whole = new RegExp(`^${path}$`);
const inline = new RegExp(path, 'g');
const parts = /'[^']*'|"[^"]*"|[\w-]+/g;

/**
 * The value of parameters with every reference in them replaced: a text that is one reference keeps what it refers to (also an object or a
 * list), a reference inside a text is put in as text. What is not there is empty, as in Connect.
 */
export function resolve(value: unknown, roots: Roots): unknown {
  if (typeof value === 'string') return resolveText(value, roots);
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, roots));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry, roots)]));
}

/** Whether a text, or anything in an object or list, is known only when the flow runs. */
export function isDynamic(value: unknown): boolean {
  if (typeof value === 'string') return value.search(inline) >= 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(isDynamic);
}

function resolveText(text: string, roots: Roots): unknown {
  if (!text.includes('$')) return text;
  if (whole.test(text)) return lookUp(text, roots) ?? '';
  return text.replace(inline, (found) => asText(lookUp(found, roots)));
}

/** A value as Connect puts it into a text. */
export function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function lookUp(found: string, roots: Roots): unknown {
  const [root = '', ...steps] = (found.slice(1).match(parts) ?? []).map((part) => part.replace(/^['"]|['"]$/g, ''));
  return steps.reduce(entryOf, roots(root));
}

function entryOf(at: unknown, key: string): unknown {
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
  return Reflect.get(at, key);
}
