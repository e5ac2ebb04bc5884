import { callOut } from '../../local/connect/outbound.ts';
import type { Manner } from '../../local/connect/phones.ts';
import { type CallScript, followScript } from './scripted-caller.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import type { Switchboard } from '../../local/connect/switchboard.ts';
import { callIn } from '../../local/connect/voice.ts';
import { FinishedCall } from './finished-call.ts';
import { notePlayed, noteTaken } from './flow-coverage.ts';
import { contentOf, type FlowSource } from './flow-source.ts';
import { acceptCalls, flowStage, type StageGiven } from './flow-stage.ts';
import { StoppedClock } from './stopped-clock.ts';

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
  /** What outside phones do when the flow calls them. */
  readonly phones?: Readonly<Record<string, Manner>>;
  /** Who picks up when the flow calls out (anOutboundCall). */
  readonly answeredBy?: 'person' | 'machine' | 'nobody' | 'busy';
  /** How long the caller waits before giving up, in seconds. */
  readonly patience?: number;
}

const line = '+12025550100';
const caller = '+12025550177';

/** Plays a whole call to a flow on a clock that stands still, and gives it back finished. */
export function aCallTo(source: FlowSource, given: CallGiven = {}): FinishedCall {
  const { board, clock, flow } = prepare(source, given);
  const { from = caller, to = line } = given;
  const { numbers, instance } = board.exchange.resources;
  numbers.add({ ...{ id: 'line', arn: 'line', name: to, address: to, type: 'DID', countryCode: 'US', targetArn: instance.arn }, flow });
  const call = callIn(board.exchange, { to, ...(from === null ? {} : { from }) });
  Object.assign(board.exchange.contacts.get(call.contactId)?.contact.attributes ?? {}, given.attributes);
  followScript(call, clock, given);
  return finish(board, clock, call, given);
}

/** Plays a call that the flow makes, as StartOutboundVoiceContact does. */
export function anOutboundCall(source: FlowSource, given: CallGiven = {}): FinishedCall {
  const { board, clock, flow } = prepare(source, given);
  const { from = line, to = caller, answeredBy = 'person', attributes = {} } = given;
  const afterMs = 5_000;
  board.phones.set(to, answeredBy === 'machine' || answeredBy === 'person' ? { kind: answeredBy, afterMs } : { kind: answeredBy });
  let ringing: SimulatedCall | undefined;
  board.phones.onRing(({ call }) => {
    ringing = call;
    if (answeredBy === 'person') followScript(call, clock, given);
  });
  const live = callOut(board.exchange, board.phones, { to, from: from ?? line, flow, attributes, ringMs: 60_000 });
  clock.play(() => ringing !== undefined || live.line?.over === true, clock.now());
  const call = ringing ?? handsetOf(board, live.contact.id);
  return finish(board, clock, call, given);
}

function prepare(source: FlowSource, given: CallGiven) {
  const clock = new StoppedClock(Date.parse(given.at ?? '2026-03-09T02:00:00Z'));
  const board = flowStage(given, clock);
  const { name, content } = contentOf(source, given.fallbackNumber);
  notePlayed(name, content);
  const flow = board.exchange.resources.flows.add({ id: name, arn: name, name, type: 'CONTACT_FLOW', content }).arn;
  for (const [number, manner] of Object.entries(given.phones ?? {})) board.phones.set(number, manner);
  acceptCalls(board);
  return { board, clock, flow };
}

function handsetOf({ exchange }: Switchboard, contactId: string): SimulatedCall {
  throw new Error(`The call ${contactId} never rang: ${exchange.troubles.join('; ')}`);
}

function finish(board: Switchboard, clock: StoppedClock, call: SimulatedCall, { patience = 1_800 }: CallGiven): FinishedCall {
  const isOver = () => call.reason !== undefined;
  clock.play(isOver, clock.now() + patience * 1_000);
  const gaveUp = !isOver();
  if (gaveUp) call.hangUp({ now: true });
  noteTaken(call.events);
  return new FinishedCall(board, call, gaveUp);
}
