import * as z from 'zod';
import type { Deployment } from '../deployment.ts';
import type { Created } from '../intrinsics.ts';
import type { DeclaredResource } from '../template.ts';

export type { Created } from '../intrinsics.ts';

export interface Declared<P> {
  stack: string;
  id: string;
  /** `<Stack>-<LogicalId>`: the name of what the template leaves unnamed. */
  name: string;
  properties: P;
}
export type Make<P> = (declared: Declared<P>, deployment: Deployment) => Created | Promise<Created>;
/** How the local runtime makes resources of one CloudFormation type. */
export interface ResourceKind {
  type: string;
  make: Make<unknown>;
}

/** A kind of resource. `Properties` is strict: a property that it does not list stops the start, by name. */
export function resource<P>(type: string, Properties: z.ZodType<P>, make: Make<P>): ResourceKind {
  return {
    type,
    make: ({ properties, ...declared }, deployment) =>
      make({ ...declared, properties: read(type, Properties, properties, declared) }, deployment),
  };
}

function read<P>(type: string, Properties: z.ZodType<P>, properties: unknown, { stack, id }: { stack: string; id: string }): P {
  const { data, error, success } = Properties.safeParse(properties);
  if (success) return data;
  const problems = error.issues.map((issue) => problemOf(type, issue)).join('; ');
  throw new Error(`The local runtime does not know ${problems} (${stack}/${id})`);
}

function problemOf(type: string, issue: z.core.$ZodIssue): string {
  const at = [type, ...issue.path.map(String)].join('.');
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => `${at}.${key}`).join(', ') : `${at} as given: ${issue.message}`;
}

/** Makes each declared resource by the kind of its type; an unknown type stops, by name. */
export function makerOf(kinds: ResourceKind[], deployment: Deployment): (declared: DeclaredResource) => Promise<Created> {
  const byType = new Map(kinds.map((kind) => [kind.type, kind]));
  return async ({ stack, id, type, properties }) => {
    const kind = byType.get(type);
    if (!kind) throw new Error(`The local runtime does not know ${type} (${stack}/${id})`);
    return kind.make({ stack, id, name: `${stack}-${id}`, properties }, deployment);
  };
}

/** Properties that say nothing to a laptop: tags, descriptions, encryption and retention of what lives in memory until the night ends. */
export const inert = z.unknown().optional();
