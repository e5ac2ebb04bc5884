import * as sdk from '@aws-sdk/client-connect';

/** An operation of the real API, as the SDK describes it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  /** Matches the path and names what is in it. */
  readonly path: RegExp;
  /** Query parameter → member. */
  readonly query: ReadonlyMap<string, string>;
  readonly members: ReadonlySet<string>;
  readonly required: readonly string[];
}

/** Every operation of the SDK: so what the simulator lacks can be named, and a wrong request be told from a missing feature. */
export function operations(): Operation[] {
  return Object.values(sdk).flatMap((entry) => (isOperation(entry) ? [operationOf(entry)] : []));
}

type Traits = { readonly http?: readonly [string, string, number]; readonly httpQuery?: string };
type Structure = readonly [3, string, string, unknown, readonly string[], readonly unknown[], number?];
type OperationSchema = readonly [9, string, string, Traits, () => Structure, unknown];

function isOperation(entry: unknown): entry is OperationSchema {
  return Array.isArray(entry) && entry[0] === 9;
}

function operationOf([, , name, traits, input]: OperationSchema): Operation {
  const [method, path] = traits.http ?? ['', ''];
  const [, , , , members, types, requiredCount = 0] = input();
  const query = members.flatMap((member, index) => {
    const parameter = queryNameOf(types[index]);
    return parameter === undefined ? [] : [[parameter, member] as const];
  });
  return {
    name,
    method,
    path: patternOf(path),
    query: new Map(query),
    members: new Set(members),
    required: members.slice(0, requiredCount),
  };
}

function queryNameOf(type: unknown): string | undefined {
  if (!Array.isArray(type)) return undefined;
  const traits: unknown = type[1];
  return typeof traits === 'object' && traits !== null && 'httpQuery' in traits ? String(traits.httpQuery) : undefined;
}

function patternOf(path: string): RegExp {
  const [bare = ''] = path.split('?');
  return new RegExp(`^${bare.replaceAll(/\{(\w+)\+?\}/g, '(?<$1>[^/]+)')}$`);
}
