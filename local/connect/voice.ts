import type { EndReason } from './call-event.ts';
import { CallLine } from './call-line.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { countCalls, endContact } from './finish.ts';
import { afterContactFlow, startFlowById } from './flow-runner.ts';
import { SimulatedCall } from './simulated-call.ts';

/** A call to one of the instance's numbers. One that Connect does not take is over at once and has no contact. */
export function callIn(exchange: Exchange, { from, to }: { from?: string; to: string }): SimulatedCall {
  const line = new CallLine(exchange.world.clock, { answered: true });
  const number = exchange.resources.numbers.all().find(({ address }) => address === to);
  if (!number) return refused(exchange, line, 'NOT_IN_SERVICE');
  if (!hasRoom(exchange)) return refused(exchange, line, 'REORDER_TONE');
  const { flow } = number;
  if (flow === undefined) {
    exchange.count('MisconfiguredPhoneNumbers');
    return refused(exchange, line, 'MISCONFIGURED');
  }
  const live = exchange.begin(
    { channel: 'VOICE', initiation: 'INBOUND', system: to, ...(from === undefined ? {} : { customer: from }) },
    line,
  );
  live.contact.connectedToSystemAt = exchange.now();
  exchange.emit(live.contact, 'INITIATED');
  countCalls(exchange);
  line.emit({ type: 'answered' });
  // A moment later on the same clock, so that whoever placed the call can listen from its first word.
  soon(exchange, live, () => startFlowById(exchange, live, flow, afterContactFlow(exchange, live)));
  return handset(exchange, live, line);
}

/** Whether the quota leaves room for one more call; counts a breach. */
export function hasRoom(exchange: Exchange): boolean {
  if (exchange.activeCalls() < exchange.settings.concurrentCalls) return true;
  exchange.count('ThrottledCalls');
  exchange.count('CallsBreachingConcurrencyQuota');
  return false;
}

/** The phone at the other end of a contact. */
export function handset(exchange: Exchange, live: LiveContact, line: CallLine): SimulatedCall {
  return new SimulatedCall(live.contact.id, line, exchange.world.clock, () => endContact(exchange, live, 'CUSTOMER_DISCONNECT'));
}

/** Runs at this moment of the clock, after what is going on, or `delayMs` later; not when the contact is over by then. */
export function soon(exchange: Exchange, live: LiveContact, begin: () => void, delayMs = 0) {
  const unlessOver = () => {
    if (live.contact.disconnectedAt === undefined) begin();
  };
  exchange.world.clock.at(exchange.now() + delayMs, unlessOver, 'flow starts');
}

function refused(exchange: Exchange, line: CallLine, reason: EndReason): SimulatedCall {
  line.end(reason);
  return new SimulatedCall('', line, exchange.world.clock, () => {});
}
