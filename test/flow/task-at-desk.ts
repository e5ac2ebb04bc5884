import type { AgentView } from '../../local/connect/guides.ts';
import type { Contact } from '../../local/connect/contact.ts';
import type { Block } from '../../local/connect/flow/flow.ts';
import { readFlow } from '../../local/connect/flow/flow.ts';
import { startTask } from '../../local/connect/tasks.ts';
import { noteTaken } from '../support/flow-coverage.ts';
import { contentOf } from '../support/flow-source.ts';
import { flowStage, type StageGiven } from '../support/flow-stage.ts';
import { StoppedClock } from '../support/stopped-clock.ts';

/** What an assistant does with the view that is shown: a button and what the form holds, or nothing until its time is over. */
export type Act = { readonly press: string; readonly form?: Record<string, string> } | 'nothing';

export interface TaskGiven extends StageGiven {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly acts?: readonly Act[];
}

export interface FinishedTask {
  readonly contact: Contact;
  /** What was shown, in order. */
  readonly views: readonly AgentView[];
  /** Faults of the flows. */
  readonly troubles: readonly string[];
  /** Whether the guide still shows something. */
  readonly isShowing: boolean;
}

const assistant = 'agent-1';

/** Plays a task from StartTaskContact on, and the guide as the assistant who accepted it works it. */
export function aTask({ attributes = {}, acts = [], ...world }: TaskGiven = {}): FinishedTask {
  const clock = new StoppedClock(Date.parse('2026-03-09T02:00:00Z'));
  const board = flowStage(world, clock);
  const { exchange, agents } = board;
  const steps = stepsOf(exchange.faults);
  agents.onOffer(({ user }, { live }) => void clock.at(exchange.now() + 1_000, () => agents.accept(user.name, live.contact.id)));
  const { contact } = startTask(exchange, { flow: 'task', attributes });
  clock.play(() => contact.agent !== undefined || contact.disconnectedAt !== undefined, exchange.now() + 5_000);
  const shown = () => (world.agentsAvailable ? agents.views(assistant)[0] : undefined);
  const views: AgentView[] = [];
  for (const act of acts) {
    const view = shown();
    if (!view) throw new Error(`Nothing is shown; the assistant would do ${JSON.stringify(act)}.`);
    views.push(view);
    if (act !== 'nothing') agents.act(assistant, view.contactId, act.press, act.form);
    clock.play(() => shown()?.shownAt !== view.shownAt || act !== 'nothing', exchange.now() + 7_200_000);
  }
  const last = shown();
  steps.note();
  return { contact, views: last ? [...views, last] : views, troubles: exchange.troubles, isShowing: last !== undefined };
}

/** Tasks have no line that reports; what happens is seen where a block asks whether it is to fail. */
function stepsOf(faults: { block?: ((block: Block) => string | undefined) | undefined }) {
  const seen: Block[] = [];
  const asked = faults.block;
  faults.block = (block) => {
    seen.push(block);
    return asked?.(block);
  };
  const isOf = (name: string, block: Block | undefined) =>
    block && readFlow(name, contentOf(name).content).blocks.get(block.Identifier) === block;
  const note = () => {
    for (const flow of ['task', 'guide', 'task-queue']) {
      const own = seen.filter((block) => isOf(flow, block));
      const pairs = own.slice(1).map((block, index) => ({ from: own[index]?.Identifier ?? '', to: block.Identifier }));
      noteTaken(pairs.map(({ from, to }) => ({ type: 'branch', flow, block: from, branch: '', to, at: 0 })));
    }
  };
  return { note };
}
