import type { Agent } from './agent.ts';
import { CallLine } from './call-line.ts';
import { ownNumber } from './callback.ts';
import { joinAgent } from './connect-agent.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { countCalls, endContact } from './finish.ts';
import { playOutboundWhisper } from './outbound-whisper.ts';
import { placeCall } from './placed-call.ts';

/** An agent calls a number from a queue: its flow speaks first to whoever answers, then the two hear each other. */
export function dial(exchange: Exchange, agent: Agent, to: string, queue: string): LiveContact {
  const line = new CallLine(exchange.world.clock, {
    answered: false,
    place: (callerId) => {
      live.contact.system = callerId ?? ownNumber(exchange, live);
      const lost = (reason: Parameters<typeof endContact>[2]) => endContact(exchange, live, reason);
      placeCall(exchange, live, line, { to, from: live.contact.system, ringMs: exchange.settings.ringMs, lost });
    },
  });
  const live = exchange.begin({ channel: 'VOICE', initiation: 'OUTBOUND', customer: to }, line);
  live.contact.queue = exchange.resources.queues.get(queue).arn;
  live.keepOpenFor = agent.user.id;
  exchange.emit(live.contact, 'INITIATED');
  countCalls(exchange);
  return live;
}

/** Plays what comes before the two hear each other; separate, so that the contact is on the agent's desk when its phone rings. */
export function beginDialled(exchange: Exchange, agent: Agent, live: LiveContact, joined: () => void) {
  const now = exchange.now();
  live.contact.agent = { id: agent.user.id, acceptedAt: now, connectedAt: now };
  if (!live.line) return;
  playOutboundWhisper(exchange, live, live.line, () => {
    if (live.contact.agent) live.contact.agent = { ...live.contact.agent, connectedAt: exchange.now() };
    exchange.emit(live.contact, 'CONNECTED_TO_AGENT');
    joinAgent(exchange, agent, live);
    joined();
  });
}
