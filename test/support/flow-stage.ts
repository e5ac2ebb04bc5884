import type { Queue } from '../../local/connect/resources.ts';
import { type Switchboard, switchboard } from '../../local/connect/switchboard.ts';
import { UnknownFunction, worldOf } from '../../local/connect/without-runtime/function-answers.ts';
import { lenientInstance } from '../../local/connect/without-runtime/lenient-instance.ts';
import type { AgentScript } from '../../local/connect/without-runtime/scripted-agents.ts';
import type { SimulatedClock } from '../../local/connect/world.ts';
import { notePlayed, noteTaken } from './flow-coverage.ts';
import { contentOf, type FlowSource } from './flow-source.ts';

/** What a flow's function is in a test: it answers, or throws. It gets the Parameters of the block and the contact's data. */
export type FlowFunction = (parameters: Record<string, string>, contactData: Record<string, unknown>) => unknown;

export interface StageGiven {
  readonly functions?: Readonly<Record<string, FlowFunction>>;
  /** Seconds that a function takes to answer; the others answer at once. */
  readonly slow?: Readonly<Record<string, number>>;
  readonly fallbackNumber?: string;
  /** Flows by name, where they are not those that are deployed. */
  readonly flows?: Readonly<Record<string, FlowSource>>;
  readonly modules?: Readonly<Record<string, FlowSource>>;
  /** People who are free and take what comes. */
  readonly agentsAvailable?: number;
  /** People who come later, let it ring, hang up, put on hold. */
  readonly agents?: readonly AgentScript[];
  /** Queues that take nobody more. */
  readonly fullQueues?: boolean;
  /** Queues, hours, flows and modules that do not exist. */
  readonly missing?: readonly string[];
  /** Blocks that fail: by NoMatchingError, or by the error named. */
  readonly failing?: readonly string[] | Readonly<Record<string, string>>;
  /** What is said of queues: the flow that somebody hears first whom an agent of it calls, the number that they see. */
  readonly queues?: Readonly<Record<string, Pick<Queue, 'outboundFlow' | 'outboundCallerNumber'>>>;
  /** Hours of operation that are open; others are closed. */
  readonly openHours?: readonly string[];
  /** The number from 1 to 100 that chance gives wherever a flow leaves something to it. */
  readonly chance?: number;
  /** Rows of data tables, by the table's name. */
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** A simulated Connect that knows no ARNs: whatever a flow names is there, unless the test says that it is missing. */
export function flowStage(given: StageGiven, clock: SimulatedClock): Switchboard {
  const { functions = {}, slow = {}, failing = [], chance, tables = {}, queues = {} } = given;
  const people = peopleOf(given);
  const world = worldOf(clock, { seconds: (name) => slow[name] ?? 0, answer: (name, event) => answer(functions, name, event) });
  const settings = { seed: 'call', recordingDelayMs: 0, sampleRate: 10, concurrentCalls: 100 };
  const board = switchboard(world, settings, instanceFor(given, people));
  const { exchange } = board;
  exchange.faults.block = ({ Identifier }) =>
    isNames(failing) ? (failing.includes(Identifier) ? 'NoMatchingError' : undefined) : failing[Identifier];
  if (chance !== undefined) exchange.percentage = () => chance;
  for (const [name, rows] of Object.entries(tables)) exchange.resources.dataTables.add({ id: name, arn: name, name, rows });
  for (const [name, said] of Object.entries(queues)) exchange.resources.queues.add({ ...exchange.resources.queues.get(name), ...said });
  exchange.onHappening((_, event) => noteTaken([event]));
  for (const [name, script] of people) if (script.comesAfter === undefined) board.agents.setStatus(name, 'Available');
  return board;
}

/** Everybody who works at the call, by user name: those who are simply there first. */
export function peopleOf({ agentsAvailable = 0, agents = [] }: StageGiven): ReadonlyMap<string, AgentScript> {
  const scripts: AgentScript[] = [...Array.from({ length: agentsAvailable }, () => ({})), ...agents];
  return new Map(scripts.map((script, index) => [`agent-${index + 1}`, script]));
}

function isNames(failing: NonNullable<StageGiven['failing']>): failing is readonly string[] {
  return Array.isArray(failing);
}

function answer(functions: Readonly<Record<string, FlowFunction>>, name: string, event: unknown) {
  const respond = functions[name];
  if (!respond) throw new UnknownFunction(`The flow calls ${name}; the test has to say what it answers (functions: { '${name}': … }).`);
  const { Details } = event as { Details: { Parameters: Record<string, string>; ContactData: Record<string, unknown> } };
  return respond(Details.Parameters, Details.ContactData);
}

function instanceFor(
  { flows = {}, modules = {}, missing = [], openHours = [], fullQueues = false, fallbackNumber }: StageGiven,
  people: ReadonlyMap<string, AgentScript>,
) {
  const content = (name: string, source: FlowSource) => {
    const { content: text } = contentOf(source, fallbackNumber);
    notePlayed(name, text);
    return text;
  };
  return lenientInstance({
    flow: (name) => content(name, flows[name] ?? name),
    module: (name) => (modules[name] === undefined ? undefined : content(name, modules[name])),
    isOpen: (name) => openHours.includes(name),
    isMissing: (name) => missing.includes(name),
    fullQueues,
    staff: [...people].map(([name, { queue }]) => ({ name, serves: (served) => queue === undefined || queue === served.name })),
  });
}
