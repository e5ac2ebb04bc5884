import { actions } from '../actions/index.ts';
import type { Action, Ending, Outcome } from './action.ts';
import { firstThatHolds, UnknownOperator } from './conditions.ts';
import { FlowFault } from './fault.ts';
import type { Block } from './flow.ts';
import { resolve } from './references.ts';
import { referencesOf, type Session } from './session.ts';
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
    if (outcome.take === 'end') return outcome.ending;
    if (outcome.take === 'flow') enter(session, block, outcome);
    at = outcome.take === 'flow' ? session.flow.start : follow(block, outcome, session);
  }
}

function* play(block: Block, session: Session): Step<Outcome> {
  const action: Action | undefined = actions[block.Type];
  if (!action) throw new FlowFault(session.flow.name, block.Identifier, `the simulator cannot play ${block.Type}`);
  const forced = session.stage.forcedError(block);
  if (forced !== undefined) return { take: 'error', error: forced, because: 'the test says so' };
  return yield* action.play(block, session);
}

function enter(session: Session, block: Block, outcome: Extract<Outcome, { take: 'flow' }>) {
  report(session, block, 'NextAction', outcome.flow.name);
  session.flow = outcome.flow;
  session.flowAttributes = {};
  session.loops.clear();
}

function blockAt(session: Session, identifier: string | undefined): Block {
  const block = session.flow.blocks.get(identifier ?? '');
  if (!block) throw new FlowFault(session.flow.name, identifier ?? '(nowhere)', 'there is no such block');
  return block;
}

/** The name of the block that follows, by the branch that the outcome takes. */
function follow(block: Block, outcome: Exclude<Outcome, { take: 'end' | 'flow' }>, session: Session): string {
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
    return firstThatHolds(block, value, (operand) => String(resolve(operand, referencesOf(session))));
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
