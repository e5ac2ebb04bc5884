import type { Contact } from '../contact.ts';
import type { Flow } from './flow.ts';
import type { Stage } from './stage.ts';

/** Where a loop is: how often it went round, and what it goes through. */
export interface LoopState {
  readonly Index: number;
  readonly Element?: unknown;
  readonly Elements?: readonly unknown[];
}

/** One run of a flow or module for one contact, and what lives only as long as it. */
export interface Session {
  readonly contact: Contact;
  readonly stage: Stage;
  flow: Flow;
  /** The modules that this one is played in and itself, outermost first; empty in a flow. */
  modules: readonly string[];
  /** What a module was given. */
  readonly input: unknown;
  external: unknown;
  /** The last function that was called without waiting for it. */
  invocationId: string | undefined;
  storedInput: string;
  flowAttributes: Record<string, string>;
  views: { Action: string; ViewResultData: unknown } | undefined;
  metrics: Record<string, unknown> | undefined;
  readonly dataTables: Record<string, Record<string, string>>;
  /** What the last module gave back. */
  returned: ModuleReturn | undefined;
  taskId: string | undefined;
  /** Rounds gone, by the block that counts. */
  readonly loops: Map<string, number>;
  namedLoops: Record<string, LoopState>;
  /** Milliseconds that functions took since the caller last heard something; one count for the flow and its modules. */
  readonly silence: { ms: number };
}

/** Where a module went out, and what it gave back. */
export interface ModuleReturn {
  readonly Result: string | undefined;
  readonly ResultData: unknown;
}

/** A session of a flow; with `inside`, that of a module, which shares nothing with its caller but the contact and what it is given. */
export function newSession(
  contact: Contact,
  flow: Flow,
  stage: Stage,
  inside: Partial<Pick<Session, 'modules' | 'input' | 'silence'>> = {},
): Session {
  return {
    contact,
    flow,
    stage,
    modules: [],
    input: undefined,
    external: {},
    invocationId: undefined,
    storedInput: '',
    flowAttributes: {},
    views: undefined,
    metrics: undefined,
    dataTables: {},
    returned: undefined,
    taskId: undefined,
    loops: new Map(),
    namedLoops: {},
    silence: { ms: 0 },
    ...inside,
  };
}
