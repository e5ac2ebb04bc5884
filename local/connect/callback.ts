import type { EndReason } from './call-event.ts';
import { CallLine } from './call-line.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { countCalls, endContact } from './finish.ts';
import type { CallbackRequest } from './flow/stage.ts';
import { playOutboundWhisper } from './outbound-whisper.ts';
import { placeCall } from './placed-call.ts';
import { waitInQueue } from './queueing.ts';

/**
 * A call-back: a contact of its own that waits in a queue after a delay, with nobody on the line. An agent takes it, hears the agent whisper,
 * and the number is called; nobody there lets it wait for the next attempt. It has the attributes and hooks of the call that asked for it.
 */
export function createCallback(exchange: Exchange, { contact: from }: LiveContact, request: CallbackRequest) {
  const { number, queue, delayMs, attempts, retryMs } = request;
  const { attributes, references } = from;
  const live = exchange.begin({ channel: 'VOICE', initiation: 'CALLBACK', customer: number, previousId: from.id, attributes, references });
  live.callback = { attemptsLeft: attempts, retryMs };
  Object.assign(live.contact.hooks, from.hooks);
  live.contact.priority = from.priority;
  exchange.emit(live.contact, 'INITIATED');
  waitAgain(exchange, live, queue, delayMs);
}

function waitAgain(exchange: Exchange, live: LiveContact, queue: string, delayMs: number) {
  const cancel = exchange.world.clock.at(
    exchange.now() + delayMs,
    () => {
      live.atEnd.delete(cancel);
      waitInQueue(exchange, live, queue);
      exchange.duties.route();
    },
    'call-back',
  );
  live.atEnd.add(cancel);
}

/** Calls the number for the agent who took the call-back; `joined` when the called person has heard the outbound whisper. */
export function callNow(exchange: Exchange, live: LiveContact, joined: () => void) {
  const { contact } = live;
  const line = new CallLine(exchange.world.clock, {
    answered: false,
    place: (callerId) => {
      contact.system = callerId ?? ownNumber(exchange, live);
      const { customer: to = '', system: from = '' } = contact;
      placeCall(exchange, live, line, {
        to,
        from,
        ringMs: exchange.settings.ringMs,
        lost: (reason) => attemptFailed(exchange, live, reason),
      });
    },
  });
  live.line = line;
  countCalls(exchange);
  if (live.callback) live.callback.attemptsLeft -= 1;
  playOutboundWhisper(exchange, live, line, joined);
}

/** The number that the queue shows to those whom its agents call. */
export function ownNumber({ resources }: Exchange, { contact }: LiveContact): string {
  const queue = resources.queues.find(contact.queue ?? '');
  return resources.numbers.find(queue?.outboundCallerNumber ?? '')?.address ?? '';
}

/** The agent is free again. What is left of the attempts waits its time; without one left the call-back is over. */
function attemptFailed(exchange: Exchange, live: LiveContact, reason: EndReason) {
  const { contact, callback, line } = live;
  live.stopFlow();
  if (!callback || callback.attemptsLeft === 0) {
    live.keepOpenFor = undefined;
    return endContact(exchange, live, reason);
  }
  line?.end(reason);
  live.line = undefined;
  live.keepOpenFor = undefined;
  delete contact.agent;
  countCalls(exchange);
  exchange.duties.release(live);
  waitAgain(exchange, live, contact.queue ?? '', callback.retryMs);
}
