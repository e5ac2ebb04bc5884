import type { Agent } from './agent.ts';
import { sideOf } from './connect-agent.ts';
import { defaultHoldFlow } from './default-flows.ts';
import type { Exchange, LiveContact } from './exchange.ts';
import { endContact } from './finish.ts';
import { startHook } from './flow-runner.ts';

/** Puts the caller on hold: they hear the hold flow and the agent does not hear them, until the agent takes them back. */
export function hold(exchange: Exchange, agent: Agent, live: LiveContact) {
  if (live.onHold || !live.line) return;
  live.stopFlow();
  live.onHold = true;
  live.line.emit({ type: 'hold', on: true, agent: agent.user.name });
  const side = playToAgent(exchange, agent, live);
  playToCaller(exchange, live);
  const stopCaller = live.stopFlow;
  live.stopFlow = () => {
    stopCaller();
    side.stopFlow();
  };
}

/** Takes the caller back. */
export function unhold(live: LiveContact, agent: Agent) {
  if (!live.onHold) return;
  live.stopFlow();
  live.onHold = false;
  live.line?.emit({ type: 'hold', on: false, agent: agent.user.name });
}

function playToAgent(exchange: Exchange, agent: Agent, live: LiveContact): LiveContact {
  const side = sideOf(exchange, agent, live);
  startHook(exchange, side, 'AgentHold', undefined, () => {});
  live.stopFlow = () => {};
  return side;
}

function playToCaller(exchange: Exchange, live: LiveContact) {
  startHook(exchange, live, 'CustomerHold', defaultHoldFlow, (ending) => {
    if (ending === 'disconnect') endContact(exchange, live, 'CONTACT_FLOW_DISCONNECT');
  });
}
