import type { Agent } from './agent.ts';
import { CallLine } from './call-line.ts';
import { callNow } from './callback.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { defaultAgentWhisper, defaultCustomerWhisper } from './default-flows.ts';
import { startHook } from './flow-runner.ts';

/** Joins an agent who accepted and the contact: the waiting is over, whispers are played, then they hear each other; `joined` then. */
export function connectAgent(exchange: Exchange, agent: Agent, live: LiveContact, joined: () => void) {
  const { contact } = live;
  const now = exchange.now();
  exchange.waiting.delete(live);
  live.stopFlow();
  live.keepOpenFor = agent.user.id;
  contact.agent = { id: agent.user.id, acceptedAt: now, connectedAt: now };
  exchange.emit(contact, 'CONNECTED_TO_AGENT');
  if (!live.line && !live.callback) return joined();
  const join = () => {
    joinAgent(exchange, agent, live);
    joined();
  };
  // The agent's whisper comes first, then the caller's.
  whisperToAgent(exchange, agent, live, () => (live.callback ? callNow(exchange, live, join) : whisperToCaller(exchange, live, join)));
}

/** From here on the agent hears what is said on the line. */
export function joinAgent(exchange: Exchange, agent: Agent, live: LiveContact) {
  const { contact, line } = live;
  const now = exchange.now();
  line?.emit({ type: 'agent-joined', agent: agent.user.name });
  if (contact.recordedPeople?.length) line?.emit({ type: 'people-recorded', people: contact.recordedPeople });
  line?.onEvent((event) => {
    const during = event.at >= now && contact.agent?.id === agent.user.id && contact.agent.afterWorkAt === undefined && !live.onHold;
    if (event.type === 'said' && during) agent.heard.push({ contactId: contact.id, text: event.text });
  });
}

function whisperToAgent(exchange: Exchange, agent: Agent, live: LiveContact, then: () => void) {
  const queue = exchange.resources.queues.find(live.contact.queue ?? '')?.name ?? '';
  startHook(exchange, sideOf(exchange, agent, live), 'AgentWhisper', defaultAgentWhisper(queue), then);
}

/** The same contact with the agent's ear in place of the caller's. */
export function sideOf(exchange: Exchange, agent: Agent, live: LiveContact): LiveContact {
  const line = new CallLine(exchange.world.clock, { answered: true });
  line.onEvent((event) => {
    if (event.type !== 'prompt') return;
    agent.heard.push({ contactId: live.contact.id, text: event.text });
    exchange.happened(live.contact, { type: 'whisper', agent: agent.user.name, text: event.text, ms: event.ms });
  });
  const side: LiveContact = { ...live, line };
  live.stopFlow = () => side.stopFlow();
  return side;
}

function whisperToCaller(exchange: Exchange, live: LiveContact, then: () => void) {
  startHook(exchange, live, 'CustomerWhisper', defaultCustomerWhisper, then);
}
