import type { EndReason } from './call-event.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { storeRecording } from './store-recording.ts';

/** Ends a contact for everybody. The work of an agent after it keeps it from being completed. Doing it twice changes nothing. */
export function endContact(exchange: Exchange, live: LiveContact, reason: EndReason) {
  const { contact, line } = live;
  if (contact.disconnectedAt !== undefined) return;
  contact.disconnectedAt = exchange.now();
  contact.disconnectReason = reason;
  live.stopFlow();
  line?.end(reason);
  for (const letGo of [...live.atEnd]) letGo(reason);
  exchange.waiting.delete(live);
  exchange.emit(contact, 'DISCONNECTED');
  if (line) storeRecording(exchange, contact, line);
  if (contact.channel === 'VOICE') countCalls(exchange);
  if (live.keepOpenFor === undefined) completeContact(exchange, live);
}

/** The last event of a contact. */
export function completeContact(exchange: Exchange, live: LiveContact) {
  if (live.contact.completedAt !== undefined) return;
  live.keepOpenFor = undefined;
  live.contact.completedAt = exchange.now();
  exchange.emit(live.contact, 'COMPLETED');
}

/** Publishes how many calls there are now. */
export function countCalls(exchange: Exchange) {
  const active = exchange.activeCalls();
  exchange.count('ConcurrentCalls', undefined, active);
  exchange.count('ConcurrentCallsPercentage', undefined, active / exchange.settings.concurrentCalls);
}
