import { actions } from '../actions/index.ts';
import { type Action, choice, type Ending, failure, next, type Outcome, UnfitValue } from './action.ts';
import { firstThatHolds, UnknownOperator } from './conditions.ts';
import { FlowFault } from './fault.ts';
import type { Block } from './flow.ts';
import { asText, resolve } from './references.ts';
import { rootsOf } from './roots.ts';
import { newSession, type Session } from './session.ts';
import { unplayable } from './unplayable.ts';
import type { Step } from './step.ts';

/** More blocks than this at one moment of the clock is a circle that no caller could leave. */
const mostBlocksAtOnce = 1_000;

/** Plays the session's flow from its start. Throws a FlowFault where it cannot go on. */
export function* playFlow(session: Session): Step<Ending> {
  let at: string | undefined = session.flow.start;
  const circle = circleGuard(session);
  for (;;) {
    const block: Block = blockAt(session, at);
    circle(block);
    session.stage.report({ type: 'block', flow: session.flow.name, block: block.Identifier, action: block.Type });
    const outcome: Outcome = yield* play(block, session);
    const lead = yield* leadOn(block, outcome, session);
    if ('ending' in lead) return lead.ending;
    at = lead.to;
  }
}

/** An outcome that leads on in the flow. */
type Way = Exclude<Outcome, { take: 'end' | 'flow' | 'module' }>;

function* leadOn(block: Block, outcome: Outcome, session: Session): Step<{ to: string } | { ending: Ending }> {
  switch (outcome.take) {
    case 'end':
      return outcome;
    case 'flow':
      enter(session, block, outcome);
      return { to: session.flow.start };
    case 'module': {
      const after: Way | Ending = yield* playModule(block, session, outcome);
      return typeof after === 'string' ? { ending: after } : { to: follow(block, after, session) };
    }
    default:
      return { to: follow(block, outcome, session) };
  }
}

function* play(block: Block, session: Session): Step<Outcome> {
  const action: Action | undefined = Object.hasOwn(actions, block.Type) ? actions[block.Type] : undefined;
  if (!action) throw new FlowFault(session.flow.name, block.Identifier, unplayable(block));
  const forced = session.stage.forcedError(block);
  if (forced !== undefined) return { take: 'error', error: forced, because: 'the test says so' };
  try {
    return yield* action.play(block, session);
  } catch (problem) {
    if (problem instanceof UnfitValue) return failure(problem.message);
    throw problem;
  }
}

/** Plays a module to its end. When it ends the whole flow with it (it hung up, say), that is given back instead of a way on. */
function* playModule(block: Block, session: Session, { id, flow, input }: Extract<Outcome, { take: 'module' }>): Step<Way | Ending> {
  const { contact, stage, silence, modules } = session;
  const module = newSession(contact, flow, stage, { modules: [...modules, id], input, silence });
  const ending: Ending = yield* playFlow(module);
  if (ending !== 'returned') return ending;
  session.returned = module.returned;
  const result = module.returned?.Result;
  // A way out that the caller has no branch for is the plain one, unless the caller says what else it is.
  const isDrawn = (name: string) => conditionFor(block, name, session) ?? block.Transitions.Errors.some(isNoMatchingCondition);
  return result !== undefined && isDrawn(result) ? choice(result) : next;
}

const isNoMatchingCondition = ({ ErrorType }: { ErrorType: string }) => ErrorType === 'NoMatchingCondition';

function enter(session: Session, block: Block, outcome: Extract<Outcome, { take: 'flow' }>) {
  report(session, block, 'NextAction', outcome.flow.name);
  session.flow = outcome.flow;
  session.flowAttributes = {};
  session.loops.clear();
  session.namedLoops = {};
  session.modules = [];
}

function blockAt(session: Session, identifier: string | undefined): Block {
  const block = session.flow.blocks.get(identifier ?? '');
  if (!block) throw new FlowFault(session.flow.name, identifier ?? '(nowhere)', 'there is no such block');
  return block;
}

/** The name of the block that follows, by the branch that the outcome takes. */
function follow(block: Block, outcome: Way, session: Session): string {
  if (outcome.take === 'error') return followError(block, outcome.error, outcome.because, session);
  if (outcome.take === 'next') return followNext(block, session);
  const condition = conditionFor(block, outcome.value, session);
  if (!condition) return followError(block, 'NoMatchingCondition', `nothing is said for "${outcome.value}"`, session);
  report(session, block, condition.Condition.Operands.join('|'), condition.NextAction);
  return condition.NextAction;
}

function followNext(block: Block, session: Session): string {
  const { NextAction } = block.Transitions;
  if (NextAction === undefined) throw new FlowFault(session.flow.name, block.Identifier, 'it has no NextAction');
  report(session, block, 'NextAction', NextAction);
  return NextAction;
}

function followError(block: Block, error: string, because: string, session: Session): string {
  const branch = block.Transitions.Errors.find(({ ErrorType }) => ErrorType === error);
  if (!branch) throw new FlowFault(session.flow.name, block.Identifier, `it has no branch for ${error} (${because})`);
  report(session, block, error, branch.NextAction, because);
  // A wrong or missing key is what a caller does; the metric counts what went wrong.
  if (error !== 'NoMatchingCondition' && error !== 'InputTimeLimitExceeded') session.stage.flowError(session.flow.name);
  return branch.NextAction;
}

function conditionFor(block: Block, value: string, session: Session) {
  try {
    return firstThatHolds(block, value, (operand) => asText(resolve(operand, rootsOf(session))));
  } catch (problem) {
    if (!(problem instanceof UnknownOperator)) throw problem;
    throw new FlowFault(session.flow.name, block.Identifier, problem.message);
  }
}

function report(session: Session, block: Block, branch: string, to: string, because?: string) {
  const happening = { type: 'branch', flow: session.flow.name, block: block.Identifier, branch, to } as const;
  session.stage.report(because === undefined ? happening : { ...happening, because });
}

function circleGuard(session: Session): (block: Block) => void {
  let moment = session.stage.now();
  let count = 0;
  return (block) => {
    if (session.stage.now() !== moment) count = 0;
    moment = session.stage.now();
    count += 1;
    if (count > mostBlocksAtOnce) throw new FlowFault(session.flow.name, block.Identifier, 'it goes round without waiting for anything');
  };
}
