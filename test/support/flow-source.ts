import { flows } from '../../infra/flows/index.ts';
import { compile } from '../../infra/flows/language/compile.ts';
import type { Flow, FlowContext } from '../../infra/flows/language/flow.ts';

/** Flow language as it is deployed. */
export interface FlowContent {
  readonly Version: string;
  readonly StartAction: string;
  readonly Actions: readonly unknown[];
}

/** A flow as it is written, its compiled JSON, that as text, or the name of one that is deployed. */
export type FlowSource = Flow | FlowContent | string;

/** Names where ARNs would be. */
const ownNames: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => String(name) });
const compiled = new WeakMap<object, Map<string, string>>();

/** The name and the content of a flow, compiled with names where ARNs will be; each compiled once. */
export function contentOf(source: FlowSource, fallbackNumber?: string): { readonly name: string; readonly content: string } {
  if (typeof source === 'string')
    return source.trimStart().startsWith('{') ? { name: 'flow', content: source } : named(source, fallbackNumber);
  if ('Actions' in source) return { name: 'flow', content: cached(source, '', () => JSON.stringify(source)) };
  const context: FlowContext = {
    functions: ownNames,
    flows: ownNames,
    ...(fallbackNumber === undefined ? {} : { fallbackNumber }),
  };
  return { name: source.name, content: cached(source, fallbackNumber ?? '', () => JSON.stringify(compile(source, context))) };
}

function named(name: string, fallbackNumber: string | undefined) {
  const flow = flows.find((candidate) => candidate.name === name);
  if (!flow) throw new Error(`No flow is called ${name}.`);
  return contentOf(flow, fallbackNumber);
}

function cached(source: object, key: string, make: () => string): string {
  const known = compiled.get(source) ?? new Map<string, string>();
  compiled.set(source, known);
  const content = known.get(key) ?? make();
  known.set(key, content);
  return content;
}
