import * as z from 'zod';
import { FlowFault } from './fault.ts';
import type { Block, Flow } from './flow.ts';
import { referencesOf, type Session } from './session.ts';
import { resolve, UnknownReference } from './references.ts';
import type { Step } from './step.ts';

/** Where a block leads: on, to an error branch, to the branch of a value, into another flow, or to the end of this one. */
export type Outcome =
  | { readonly take: 'next' }
  | { readonly take: 'error'; readonly error: string; readonly because: string }
  | { readonly take: 'condition'; readonly value: string }
  | { readonly take: 'flow'; readonly flow: Flow }
  | { readonly take: 'end'; readonly ending: Ending };

/** How a flow is over: the contact is hung up, the flow alone ends, or the contact went to a queue. */
export type Ending = 'disconnect' | 'finish' | 'queued';

export interface Action {
  /** Whether the plain NextAction can be taken. Where it cannot, no test has to take it. */
  readonly goesOn: boolean | ((block: Block) => boolean);
  play(block: Block, session: Session): Step<Outcome>;
}

export const next: Outcome = { take: 'next' };
export const failure = (because: string, error = 'NoMatchingError'): Outcome => ({ take: 'error', error, because });
export const choice = (value: string): Outcome => ({ take: 'condition', value });
export const end = (ending: Ending): Outcome => ({ take: 'end', ending });

/** The block's parameters with references replaced, in the shape that its action asks for. A block of another shape is a fault. */
export function parametersOf<T>(shape: z.ZodType<T>, block: Block, session: Session): T {
  const parsed = shape.safeParse(resolved(block, session));
  if (parsed.success) return parsed.data;
  throw new FlowFault(session.flow.name, block.Identifier, `${block.Type} is malformed. ${z.prettifyError(parsed.error)}`);
}

function resolved(block: Block, session: Session): unknown {
  try {
    return resolve(block.Parameters, referencesOf(session));
  } catch (problem) {
    if (!(problem instanceof UnknownReference)) throw problem;
    throw new FlowFault(session.flow.name, block.Identifier, problem.message);
  }
}

/** Numbers in flow language are texts. An empty one is allowed by `orNone` only. */
export const numberText = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'must be a number written as text').transform(Number).pipe(z.number().min(least).max(most));

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
