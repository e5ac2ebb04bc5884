import * as z from 'zod';
import { atOnce, choice, failure, parametersOf } from '../flow/action.ts';
import type { LoopState, Session } from '../flow/session.ts';
import { numberText, text } from '../flow/values.ts';

/** AWS shows the list of a loop as $.Loop.<name>.Elements, and not what its parameter is called in the flow language; the one place that assumes. */
const elements = 'Elements';
const Named = { LoopName: text.optional() };
/** Connect was seen to take this number as one, too. */
const times = z.union([z.number().int().min(0).max(100), numberText(0, 100)]);
const Count = z.strictObject({ ...Named, LoopCount: times });
const Each = z.strictObject({ ...Named, [elements]: z.unknown() });

/**
 * Goes round a number of times, or once for each element of a list; with a name, blocks inside read $.Loop.<name>. It is done once, and
 * begins again when it is met after that (flow language reference, Loop).
 */
export const loop = atOnce((block, session) => {
  if (elements in block.Parameters) {
    const { LoopName, [elements]: list } = parametersOf(Each, block, session);
    if (!Array.isArray(list)) return failure('what it goes through is no list');
    return turn(block.Identifier, list.length, session, LoopName, (Index) => ({ Index, Element: list[Index], Elements: list }));
  }
  const { LoopName, LoopCount } = parametersOf(Count, block, session);
  return turn(block.Identifier, LoopCount, session, LoopName, (Index) => ({ Index }));
}, false);

function turn(
  block: string,
  rounds: number,
  { loops, namedLoops }: Session,
  name: string | undefined,
  state: (index: number) => LoopState,
) {
  const gone = loops.get(block) ?? 0;
  const again = gone < rounds;
  loops.set(block, again ? gone + 1 : 0);
  if (again && name !== undefined) namedLoops[name] = state(gone);
  return choice(again ? 'ContinueLooping' : 'DoneLooping');
}
