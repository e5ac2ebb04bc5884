import type { CallLine } from './call-line.ts';
import { defaultOutboundWhisper } from './default-flows.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { endContact } from './finish.ts';
import type { Ending } from './flow/action.ts';
import { startFlow, startFlowById } from './flow-runner.ts';

/**
 * What somebody hears first whom an agent calls: the flow of the queue, or the instance's own. The call is placed when the flow says so
 * (CompleteOutboundCall) or wants to speak, at the latest when it is over; `joined` then, once the called person has answered.
 */
export function playOutboundWhisper(exchange: Exchange, live: LiveContact, line: CallLine, joined: () => void) {
  const queue = exchange.resources.queues.find(live.contact.queue ?? '');
  const then = (ending: Ending) => {
    if (ending === 'disconnect') return endContact(exchange, live, 'CONTACT_FLOW_DISCONNECT');
    live.stopFlow = line.answered()(joined) ?? (() => {});
  };
  if (queue?.outboundFlow === undefined) startFlow(exchange, live, defaultOutboundWhisper, then);
  else startFlowById(exchange, live, queue.outboundFlow, then);
}
