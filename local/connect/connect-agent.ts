import type { Agent } from './agent.ts';
import { CallLine } from './call-line.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { startFlowById } from './flow-runner.ts';

/** Joins an agent who accepted and the contact: the waiting is over, whispers are played, then they hear each other. */
export function connectAgent(exchange: Exchange, agent: Agent, live: LiveContact) {
  const { contact, line } = live;
  const now = exchange.now();
  exchange.waiting.delete(live);
  live.stopFlow();
  live.keepOpenFor = agent.user.id;
  contact.agent = { id: agent.user.id, acceptedAt: now, connectedAt: now };
  exchange.emit(contact, 'CONNECTED_TO_AGENT');
  if (!line) return;
  line.emit({ type: 'agent-joined', agent: agent.user.name });
  line.onEvent((event) => {
    const during = event.at >= now && contact.agent?.afterWorkAt === undefined;
    if (event.type === 'said' && during) agent.heard.push({ contactId: contact.id, text: event.text });
  });
  whisperToAgent(exchange, agent, live);
}

/** The agent's whisper comes first, then the caller's. */
function whisperToAgent(exchange: Exchange, agent: Agent, live: LiveContact) {
  const hook = live.contact.hooks['AgentWhisper'];
  const queue = exchange.resources.queues.find(live.contact.queue ?? '')?.name ?? '';
  const hear = (text: string) => agent.heard.push({ contactId: live.contact.id, text });
  if (hook === undefined) {
    // Without a flow of its own an instance says the queue to the agent.
    hear(queue);
    return whisperToCaller(exchange, live);
  }
  const line = new CallLine(exchange.world.clock, { answered: true });
  line.onEvent((event) => event.type === 'prompt' && hear(event.text));
  const side: LiveContact = { ...live, line };
  live.stopFlow = () => side.stopFlow();
  startFlowById(exchange, side, hook, () => whisperToCaller(exchange, live));
}

function whisperToCaller(exchange: Exchange, live: LiveContact) {
  const hook = live.contact.hooks['CustomerWhisper'];
  if (hook === undefined) live.line?.emit({ type: 'told', by: 'Default customer whisper', text: 'This call is not being recorded.' });
  else startFlowById(exchange, live, hook, () => {});
}
