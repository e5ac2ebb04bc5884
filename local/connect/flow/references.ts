/** What `$.` references in a flow may begin with and this simulator can answer. */
export type References = Readonly<Record<string, unknown>>;

/** A reference to something that Connect does not have, or this simulator cannot answer. */
export class UnknownReference extends Error {
  constructor(path: string) {
    super(`${path} does not begin with something the simulator knows`);
  }
}

const segment = String.raw`(?:\.[\w-]+|\[\s*(?:'[^']*'|"[^"]*"|\d+)\s*\])`;
const whole = new RegExp(String.raw`^\$\.[A-Za-z]\w*${segment}*$`);
const inline = new RegExp(String.raw`\$\.[A-Za-z]\w*${segment}*`, 'g');
const parts = /[\w-]+|'[^']*'|"[^"]*"/g;

/**
 * The value of parameters with every reference in them replaced: a text that is one reference keeps what it refers to (also an object or a
 * list), a reference inside a text is put in as text. What is not there is empty, as in Connect.
 */
export function resolve(value: unknown, references: References): unknown {
  if (typeof value === 'string') return resolveText(value, references);
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, references));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry, references)]));
}

function resolveText(text: string, references: References): unknown {
  if (!text.includes('$.')) return text;
  if (whole.test(text)) return lookUp(text, references) ?? '';
  return text.replace(inline, (path) => asText(lookUp(path, references)));
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function lookUp(path: string, references: References): unknown {
  const [root = '', ...steps] = (path.slice(2).match(parts) ?? []).map((part) => part.replace(/^['"]|['"]$/g, ''));
  if (!Object.hasOwn(references, root)) throw new UnknownReference(path);
  return steps.reduce((at: unknown, step) => entryOf(at, step), references[root]);
}

function entryOf(at: unknown, key: string): unknown {
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
  return Object.entries(at).find(([name]) => name === key)?.[1];
}
