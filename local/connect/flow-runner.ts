import type { EndReason } from './call-event.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { endContact } from './finish.ts';
import type { Ending } from './flow/action.ts';
import { FlowFault } from './flow/fault.ts';
import type { Flow } from './flow/flow.ts';
import { playFlow } from './flow/player.ts';
import { newSession } from './flow/session.ts';
import { runner } from './flow/step.ts';
import { stageFor } from './stage.ts';

/** Plays a flow for a contact, in place of the one that was playing. A fault ends the contact and says what was wrong. */
export function startFlow(exchange: Exchange, live: LiveContact, flow: Flow, then: (ending: Ending) => void) {
  live.stopFlow();
  if (isCircle(exchange, live))
    return faulted(
      exchange,
      live,
      flow.name,
      new FlowFault(flow.name, flow.start, 'one flow follows another without waiting for anything'),
    );
  const session = newSession(live.contact, flow, watched(exchange, live));
  if (live.line) live.line.flow = flow.name;
  const running = runner(playFlow(session), then, (problem) => faulted(exchange, live, session.flow.name, problem));
  live.stopFlow = running.stop;
  running.start();
}

/** More flows than this at one moment of the clock is a circle that no caller could leave. */
const mostFlowsAtOnce = 100;

function isCircle(exchange: Exchange, { started }: LiveContact): boolean {
  const now = exchange.now();
  started.count = started.at === now ? started.count + 1 : 1;
  started.at = now;
  return started.count > mostFlowsAtOnce;
}

/** As startFlow, by the flow's id or ARN; one that is not there, or cannot be read, is a fault. */
export function startFlowById(exchange: Exchange, live: LiveContact, id: string, then: (ending: Ending) => void) {
  try {
    const flow = exchange.flow(id);
    if (!flow) throw new FlowFault(id, '(start)', 'there is no such flow');
    startFlow(exchange, live, flow, then);
  } catch (problem) {
    faulted(exchange, live, exchange.resources.flows.find(id)?.name ?? id, problem);
  }
}

/**
 * Plays the flow that is set for an event of the contact; `usual`, the instance's own, where none is. Without either, or when the contact says
 * that nothing is played, it is over at once.
 */
export function startHook(exchange: Exchange, live: LiveContact, hook: string, usual: Flow | undefined, then: (ending: Ending) => void) {
  const { hooks, silencedHooks } = live.contact;
  const id = hooks[hook];
  const known = exchange.resources.flows.find(id ?? '');
  if (known?.isKnownByNameOnly) {
    // A whisper plays on a line of its own; it is said where the call is.
    const { line } = exchange.contacts.get(live.contact.id) ?? live;
    line?.emit({ type: 'note', text: `The flow ${known.name} (${hook}) was not given: what the instance has of its own is played.` });
  }
  if (silencedHooks.has(hook)) return then('finish');
  if (id !== undefined && !known?.isKnownByNameOnly) return startFlowById(exchange, live, id, then);
  if (usual) startFlow(exchange, live, usual, then);
  else then('finish');
}

/** What happens when the flow of a contact is over: it goes to a queue, or it ends. */
export function afterContactFlow(exchange: Exchange, live: LiveContact): (ending: Ending) => void {
  return (ending) => {
    if (ending === 'queued') exchange.duties.enqueue(live, live.toQueue ?? '');
    else if (ending === 'alone') leftAlone(exchange, live, 'THIRD_PARTY_DISCONNECT');
    else endContact(exchange, live, 'CONTACT_FLOW_DISCONNECT');
  };
}

/** The other side has hung up. A caller whose contact has a flow for that stays on the line, and hears it once. */
export function leftAlone(exchange: Exchange, live: LiveContact, reason: EndReason) {
  const { hooks } = live.contact;
  const remaining = hooks['CustomerRemaining'];
  if (!live.line || remaining === undefined || live.line.over) return endContact(exchange, live, reason);
  delete hooks['CustomerRemaining'];
  startFlowById(exchange, live, remaining, afterContactFlow(exchange, live));
}

/** A flow that enters another is named by the one it is in. */
function watched(exchange: Exchange, live: LiveContact) {
  const stage = stageFor(exchange, live);
  const { line } = live;
  if (!line) return stage;
  return {
    ...stage,
    report: (happening: Parameters<typeof stage.report>[0]) => {
      if (happening.type === 'block') line.flow = happening.flow;
      stage.report(happening);
    },
  };
}

function faulted(exchange: Exchange, live: LiveContact, flow: string, problem: unknown) {
  const message = problem instanceof FlowFault ? problem.message : `The flow ${flow} broke the simulator: ${String(problem)}`;
  exchange.trouble(message);
  exchange.count('ContactFlowFatalErrors', flow);
  live.line?.emit({ type: 'fault', message });
  // A whisper plays on a line of its own; what ends is the contact.
  endContact(exchange, exchange.contacts.get(live.contact.id) ?? live, 'CONTACT_FLOW_DISCONNECT');
}
