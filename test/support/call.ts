import { callOut } from '../../local/connect/outbound.ts';
import { type Manner, mannerOf, type PhoneAnswer } from '../../local/connect/phones.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import type { Switchboard } from '../../local/connect/switchboard.ts';
import { callIn, handset } from '../../local/connect/voice.ts';
import { followAgentScripts } from '../../local/connect/without-runtime/scripted-agents.ts';
import { type CallScript, followScript } from '../../local/connect/without-runtime/scripted-caller.ts';
import { StoppedClock } from '../../local/connect/without-runtime/stopped-clock.ts';
import { FinishedCall } from './finished-call.ts';
import { notePlayed } from './flow-coverage.ts';
import { contentOf, type FlowSource } from './flow-source.ts';
import { flowStage, peopleOf, type StageGiven } from './flow-stage.ts';

export { branchesNotTaken } from './flow-coverage.ts';
export type { FinishedCall } from './finished-call.ts';

/** A call: who calls what, what they do, and how the world around them is. */
export interface CallGiven extends StageGiven, CallScript {
  /** The caller's number; null withholds it. */
  readonly from?: string | null;
  readonly to?: string;
  /** When the call begins, ISO. */
  readonly at?: string;
  /** Attributes that the contact brings along. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Outside phones that are called: answered after so many seconds, busy, not answered, or in more words. Others ring until the time is over. */
  readonly phones?: Readonly<Record<string, PhoneAnswer | Manner>>;
  /** Who picks up when the flow calls out (anOutboundCall). */
  readonly answeredBy?: 'person' | 'machine' | 'nobody' | 'busy';
  /** Told of every outside phone that rings. */
  readonly rings?: (number: string) => void;
  /** How long the caller waits before giving up, in seconds; and how long a call-back may take. */
  readonly patience?: number;
}

const line = '+12025550100';
const caller = '+12025550177';

/** Plays a whole call to a flow on a clock that stands still, and gives it back finished. */
export function aCallTo(source: FlowSource, given: CallGiven = {}): FinishedCall {
  const stage = prepare(source, given);
  const { exchange } = stage.board;
  const { from = caller, to = line } = given;
  const { numbers, instance } = exchange.resources;
  numbers.add({
    ...{ id: 'line', arn: 'line', name: to, address: to, type: 'DID', countryCode: 'US', targetArn: instance.arn },
    flow: stage.flow,
  });
  const call = callIn(exchange, { to, ...(from === null ? {} : { from }) });
  Object.assign(exchange.contacts.get(call.contactId)?.contact.attributes ?? {}, given.attributes);
  followScript(call, stage.clock, given);
  return finish(stage, call, given);
}

/** Plays a call that the flow makes, as StartOutboundVoiceContact does. */
export function anOutboundCall(source: FlowSource, given: CallGiven = {}): FinishedCall {
  const stage = prepare(source, given);
  const { from = line, to = caller, attributes = {} } = given;
  return placed(stage, to, given, () => {
    const { contact } = callOut(stage.board.exchange, { to, from: from ?? line, flow: stage.flow, attributes, ringMs: 60_000 });
    return contact.id;
  });
}

/** Plays a call that an agent makes from the workspace; the flow is what the called person hears first. */
export function aCallByAnAgent(source: FlowSource, given: CallGiven = {}): FinishedCall {
  const stage = prepare(source, { agentsAvailable: 1, ...given });
  const { agents, exchange } = stage.board;
  const { to = caller } = given;
  exchange.resources.queues.add({ id: 'outbound', arn: 'outbound', name: 'outbound', hours: 'always', outboundFlow: stage.flow });
  return placed(stage, to, given, () => agents.dial('agent-1', to));
}

interface Prepared {
  readonly board: Switchboard;
  readonly clock: StoppedClock;
  readonly flow: string;
  /** Calls to outside phones, the last to each contact. */
  readonly rung: Map<string, SimulatedCall>;
}

function prepare(source: FlowSource, given: CallGiven): Prepared {
  const clock = new StoppedClock(Date.parse(given.at ?? '2026-03-09T02:00:00Z'));
  const board = flowStage(given, clock);
  const { name, content } = contentOf(source, given.fallbackNumber);
  notePlayed(name, content);
  const flow = board.exchange.resources.flows.add({ id: name, arn: name, name, type: 'CONTACT_FLOW', content }).arn;
  for (const [number, answer] of Object.entries(given.phones ?? {}))
    board.phones.set(number, typeof answer === 'object' ? answer : mannerOf(answer));
  const rung = new Map<string, SimulatedCall>();
  board.phones.onRing(({ call, number }) => {
    rung.set(call.contactId, call);
    given.rings?.(number);
  });
  followAgentScripts(board, peopleOf(given));
  return { board, clock, flow, rung };
}

/** A call to an outside phone, whose person follows the script. */
function placed(stage: Prepared, to: string, given: CallGiven, place: () => string): FinishedCall {
  const { board, clock, rung } = stage;
  const { answeredBy = 'person' } = given;
  const afterMs = 5_000;
  board.phones.set(to, answeredBy === 'machine' || answeredBy === 'person' ? { kind: answeredBy, afterMs } : { kind: answeredBy });
  if (answeredBy === 'person') board.phones.onRing(({ call, number }) => number === to && followScript(call, clock, given));
  const contactId = place();
  const { exchange } = board;
  clock.play(() => rung.has(contactId) || exchange.contacts.get(contactId)?.line?.over === true, clock.now() + 60_000);
  const live = exchange.contacts.get(contactId);
  // A phone that is busy never rings.
  const call = rung.get(contactId) ?? (live?.line && handset(exchange, live, live.line));
  if (!call) throw new Error(`The call ${contactId} was never made: ${exchange.troubles.join('; ')}`);
  return finish(stage, call, given);
}

function finish({ board, clock, rung }: Prepared, call: SimulatedCall, { patience = 1_800 }: CallGiven): FinishedCall {
  const isOver = () => call.reason !== undefined;
  clock.play(isOver, clock.now() + patience * 1_000);
  const gaveUp = !isOver();
  if (gaveUp) call.hangUp({ now: true });
  const callbacks = [...board.exchange.contacts.values()]
    .map(({ contact }) => contact)
    .filter(({ initiation }) => initiation === 'CALLBACK');
  clock.play(() => callbacks.every(({ disconnectedAt }) => disconnectedAt !== undefined), clock.now() + patience * 1_000);
  const calledBack = callbacks.flatMap(({ id }) => {
    const back = rung.get(id);
    return back ? [new FinishedCall(board, back, back.reason === undefined)] : [];
  });
  return new FinishedCall(board, call, gaveUp, calledBack);
}
