import type { FlowType } from '../../../infra/flows/language/flow-types.ts';
import type { CallEvent } from '../../connect/call-event.ts';
import type { Contact } from '../../connect/contact.ts';
import { recordedCall, type RecordedCall } from '../../connect/recording.ts';
import { callOut } from '../../connect/outbound.ts';
import { mannerOf } from '../../connect/phones.ts';
import { idOf } from '../../connect/resources.ts';
import type { SimulatedCall } from '../../connect/simulated-call.ts';
import { type Switchboard, switchboard } from '../../connect/switchboard.ts';
import { callIn, handset } from '../../connect/voice.ts';
import { worldOf } from '../../connect/without-runtime/function-answers.ts';
import { lenientInstance } from '../../connect/without-runtime/lenient-instance.ts';
import { type AgentScript, followAgentScripts } from '../../connect/without-runtime/scripted-agents.ts';
import { followScript } from '../../connect/without-runtime/scripted-caller.ts';
import { StoppedClock } from '../../connect/without-runtime/stopped-clock.ts';
import type { Asked } from './arguments.ts';
import { entryContent, entryFlow, hookOf } from './entry-flow.ts';
import type { GivenFlows } from './given-flows.ts';
import type { Lambdas } from './lambdas.ts';

/** A call that was played to its end, or as far as it went. */
export interface PlayedCall {
  readonly type: FlowType;
  /** Everything that happened, in order: on the line, and what only agents heard. */
  readonly events: readonly CallEvent[];
  readonly contact: Contact;
  /** Tasks and call-backs that the call made. */
  readonly others: readonly Contact[];
  /** Call-backs that rang somewhere, each with what happened on that line. */
  readonly calledBack: readonly { readonly contact: Contact; readonly events: readonly CallEvent[] }[];
  readonly recording: RecordedCall | undefined;
  /** Why the flow stopped, where it did. */
  readonly faults: readonly string[];
  readonly gaveUp: boolean;
}

const ourNumber = '+12025550100';
const person = '+12025550177';

/** Plays one call through the flow, on a clock that waits for nothing. `now` is epoch milliseconds. */
export function playCall(asked: Asked, flows: GivenFlows, lambdas: Lambdas, now: number): PlayedCall {
  const clock = new StoppedClock(asked.now === undefined ? now : Date.parse(asked.now));
  const type = asked.type ?? flows.main.type;
  const people = peopleOf(asked, type);
  const board = switchboard(
    worldOf(clock, { seconds: () => 0, answer: (arn) => lambdas.answer(arn) }),
    { seed: 'flow:call', recordingDelayMs: 0, sampleRate: 10 },
    instanceFor(asked, flows, lambdas, people),
  );
  for (const [number, answer] of asked.answer) board.phones.set(number, mannerOf(answer));
  if (asked.percent !== undefined) board.exchange.percentage = () => asked.percent ?? 1;
  followAgentScripts(board, people);
  const whispers: CallEvent[] = [];
  board.exchange.onHappening((_, event) => event.type === 'whisper' && whispers.push(event));
  const rung = new Map<string, SimulatedCall>();
  board.phones.onRing(({ call }) => rung.set(call.contactId, call));
  const call = place(board, clock, asked, type);
  const isOver = () => call.reason !== undefined;
  clock.play(isOver, clock.now() + asked.patience * 1_000);
  const gaveUp = !isOver();
  if (gaveUp) call.hangUp({ now: true });
  const calledBack = playCallbacks(board, clock, rung, asked.patience);
  return { ...result(board, call, whispers), type, gaveUp, calledBack };
}

/** Plays on until the call-backs are over, or nobody has made them in all that time. */
function playCallbacks({ exchange }: Switchboard, clock: StoppedClock, rung: ReadonlyMap<string, SimulatedCall>, patience: number) {
  const callbacks = [...exchange.contacts.values()].map(({ contact }) => contact).filter(({ initiation }) => initiation === 'CALLBACK');
  clock.play(() => callbacks.every(({ disconnectedAt }) => disconnectedAt !== undefined), clock.now() + patience * 1_000);
  return callbacks.flatMap((contact) => {
    const call = rung.get(contact.id);
    return call ? [{ contact, events: call.events }] : [];
  });
}

/** The agents of the arguments; a flow that is heard beside one needs one. */
function peopleOf({ agents }: Asked, type: FlowType): Map<string, AgentScript> {
  const asked = agents.flatMap(([queue, count]) => Array.from({ length: count }, (): AgentScript => (queue === '*' ? {} : { queue })));
  const needsOne = hookOf(type) !== undefined && type !== 'CUSTOMER_QUEUE';
  const holds = { after: 5, for: 30 };
  const scripts = asked.length === 0 && (needsOne || type === 'OUTBOUND_WHISPER') ? [{}] : asked;
  const played = type.endsWith('_HOLD') ? scripts.map((script) => ({ ...script, holds, talksFor: 60 })) : scripts;
  return new Map(played.map((script, index) => [`agent ${index + 1}`, script]));
}

function instanceFor(asked: Asked, flows: GivenFlows, lambdas: Lambdas, people: ReadonlyMap<string, AgentScript>) {
  const hours = new Map(asked.hours.map(([id, state]) => [idOf(id), state]));
  const isQueue = (wanted: string, { id, name }: { id: string; name: string }) => idOf(wanted) === id || wanted === name;
  const instance = lenientInstance({
    flow: flows.flow,
    module: flows.module,
    nameOf: flows.nameOf,
    isOpen: (id) => hours.get(id) !== 'closed',
    staff: [...people].map(([name, { queue }]) => ({ name, serves: (served) => queue === undefined || isQueue(queue, served) })),
  });
  const { main } = flows;
  const type = asked.type ?? main.type;
  const first = { id: entryFlow, arn: entryFlow, name: hookOf(type) || main.isModule ? entryFlow : main.name };
  instance.flows.add({ ...first, type, content: entryContent(main, type) });
  if (type === 'OUTBOUND_WHISPER') instance.queues.add({ ...instance.queues.get('outbound'), outboundFlow: entryFlow });
  return { ...instance, functions: lambdas };
}

function place(board: Switchboard, clock: StoppedClock, asked: Asked, type: FlowType): SimulatedCall {
  if (asked.outbound || type === 'OUTBOUND_WHISPER') return placeOutbound(board, clock, asked, type);
  const { exchange } = board;
  const { to = ourNumber, from = person } = asked;
  const { numbers, instance } = exchange.resources;
  numbers.add({
    ...{ id: 'line', arn: 'line', name: to, address: to, type: 'DID', countryCode: 'US', targetArn: instance.arn },
    flow: entryFlow,
  });
  const call = callIn(exchange, { to, ...(from === 'withheld' ? {} : { from }) });
  Object.assign(exchange.contacts.get(call.contactId)?.contact.attributes ?? {}, Object.fromEntries(asked.attribute));
  followScript(call, clock, scriptOf(asked));
  return call;
}

/** The called person does what the caller would. */
function placeOutbound(board: Switchboard, clock: StoppedClock, asked: Asked, type: FlowType): SimulatedCall {
  const { exchange, agents, phones } = board;
  const { to = person, from = ourNumber } = asked;
  if (!asked.answer.some(([number]) => number === to)) phones.set(to, { kind: 'person', afterMs: 5_000 });
  let rung: SimulatedCall | undefined;
  phones.onRing(({ call, number }) => {
    if (number !== to) return;
    rung = call;
    followScript(call, clock, scriptOf(asked));
  });
  const attributes = Object.fromEntries(asked.attribute);
  const id =
    type === 'OUTBOUND_WHISPER'
      ? agents.dial('agent 1', to, 'outbound')
      : callOut(exchange, { to, from, flow: entryFlow, attributes, ringMs: 60_000 }).contact.id;
  clock.play(() => rung !== undefined || exchange.contacts.get(id)?.contact.disconnectedAt !== undefined, clock.now() + 60_000);
  const live = exchange.contacts.get(id);
  const call = rung ?? (live?.line && handset(exchange, live, live.line));
  if (!call) throw new Error(`The call to ${to} was never placed.`);
  return call;
}

function scriptOf({ press, say, 'hang-up-after': hangUpAfter }: Asked) {
  return {
    presses: press?.split(',') ?? [],
    ...(say === undefined ? {} : { says: say }),
    ...(hangUpAfter === undefined ? {} : { hangUpAfter }),
  };
}

function result({ exchange }: Switchboard, call: SimulatedCall, whispers: readonly CallEvent[]) {
  const live = exchange.contacts.get(call.contactId);
  if (!live) throw new Error('The call never became a contact.');
  const { contact, line } = live;
  const others = [...exchange.contacts.values()].flatMap((other) =>
    other === live || other.contact.channel === 'CHAT' ? [] : [other.contact],
  );
  const events = [...call.events, ...whispers].sort((a, b) => a.at - b.at);
  return { events, contact, others, recording: line && recordedCall(line), faults: exchange.troubles };
}
