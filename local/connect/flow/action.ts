import * as z from 'zod';
import { FlowFault } from './fault.ts';
import type { Block, Flow } from './flow.ts';
import { isDynamic, resolve, UnknownReference } from './references.ts';
import { rootsOf } from './roots.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';

/** Where a block leads: on, to an error branch, to the branch of a value, into another flow, or to the end of this one. */
export type Outcome =
  | { readonly take: 'next' }
  | { readonly take: 'error'; readonly error: string; readonly because: string }
  | { readonly take: 'condition'; readonly value: string }
  | { readonly take: 'flow'; readonly flow: Flow }
  | { readonly take: 'module'; readonly id: string; readonly flow: Flow; readonly input: unknown }
  | { readonly take: 'end'; readonly ending: Ending };

/**
 * How a flow is over: the contact is hung up, the flow alone ends, the contact went to a queue, the caller is alone because the other side
 * has hung up, or a module goes back to whoever called it.
 */
export type Ending = 'disconnect' | 'finish' | 'queued' | 'alone' | 'returned';

export interface Action {
  /** Whether the plain NextAction can be taken. Where it cannot, no test has to take it. */
  readonly goesOn: boolean | ((block: Block) => boolean);
  play(block: Block, session: Session): Step<Outcome>;
}

/** The outcomes that lead on in the flow. */
type Taken<T extends Outcome['take']> = Extract<Outcome, { take: T }>;

export const next: Taken<'next'> = { take: 'next' };
export const failure = (because: string, error = 'NoMatchingError'): Taken<'error'> => ({
  take: 'error',
  error,
  because,
});
export const choice = (value: string): Taken<'condition'> => ({ take: 'condition', value });
export const end = (ending: Ending): Outcome => ({ take: 'end', ending });

/** What came in while the flow ran is not what the block takes: Connect takes the error branch. */
export class UnfitValue extends Error {}

/**
 * The block's parameters with references replaced, in the shape that its action asks for. A block that is written in another shape is a
 * fault; one that has come to it by a value of the call throws an UnfitValue.
 */
export function parametersOf<T>(shape: z.ZodType<T>, block: Block, session: Session): T {
  const parsed = shape.safeParse(resolved(block, session));
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  if (issues.every(({ path }) => path.length > 0 && isDynamic(valueAt(block.Parameters, path)))) {
    throw new UnfitValue(z.prettifyError(parsed.error));
  }
  throw new FlowFault(session.flow.name, block.Identifier, `${block.Type} is malformed. ${z.prettifyError(parsed.error)}`);
}

/** What is written at the place of a finding. */
function valueAt(parameters: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : at), parameters);
}

function resolved(block: Block, session: Session): unknown {
  try {
    return block.isStatic ? block.Parameters : resolve(block.Parameters, rootsOf(session));
  } catch (problem) {
    if (!(problem instanceof UnknownReference)) throw problem;
    throw new FlowFault(session.flow.name, block.Identifier, problem.message);
  }
}

/** Makes an action that neither waits nor fails. */
export function atOnce(play: (block: Block, session: Session) => Outcome, goesOn = true): Action {
  return {
    goesOn,
    // eslint-disable-next-line require-yield
    *play(block, session) {
      return play(block, session);
    },
  };
}
